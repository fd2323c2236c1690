import { attack } from './attack';
import { bigData } from './big-data';
import { buildServers } from './build-servers';
import { clusters } from './clusters';
import type { CommonFamily } from './common-use';
import { containers } from './containers';
import { database } from './database';
import { databaseClusters } from './database-clusters';
import { databaseTools } from './database-tools';
import { devTools } from './dev-tools';
import { development } from './development';
import { directory } from './directory';
import { downloads } from './downloads';
import { exporters } from './exporters';
import { files } from './files';
import { games } from './games';
import { home } from './home';
import { hostPanels } from './host-panels';
import { industrial } from './industrial';
import { localAi } from './local-ai';
import { mail } from './mail';
import { media } from './media';
import { messaging } from './messaging';
import { monitoring } from './monitoring';
import { network } from './network';
import { printing } from './printing';
import { remoteAccess } from './remote-access';
import { routing } from './routing';
import { searchEngines } from './search-engines';
import { selfHosted } from './self-hosted';
import { serverAdmin } from './server-admin';
import { voice } from './voice';
import { vpn } from './vpn';
import { web } from './web';

/**
 * The curated layer. To add a port, add it to the file whose subject it fits. The build packs the
 * whole (scripts/pack-common.mjs), so that nothing of it is there before it is asked for.
 */
export function commonFamilies(): readonly CommonFamily[] {
	return [
		attack,
		bigData,
		buildServers,
		clusters,
		containers,
		database,
		databaseClusters,
		databaseTools,
		devTools,
		development,
		directory,
		downloads,
		exporters,
		files,
		games,
		home,
		hostPanels,
		industrial,
		localAi,
		mail,
		media,
		messaging,
		monitoring,
		network,
		printing,
		remoteAccess,
		routing,
		searchEngines,
		selfHosted,
		serverAdmin,
		voice,
		vpn,
		web,
	];
}
