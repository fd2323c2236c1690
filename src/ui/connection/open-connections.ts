import { connect, type Connection } from '../../domain/connection';
import { seededRandom } from '../../domain/ephemeral';
import type { ConnectionBlock, Party } from '../../notes/blocks/connection-block';

/** A connection of the scene with who is at its ends; null where no ephemeral port was left. */
export interface OpenConnection {
	readonly client: Party;
	readonly server: Party;
	readonly connection: Connection | null;
}

/**
 * Opens what a block asks for: each client to each server, once for each target, and `more` further
 * tabs of the first client. The same seed gives the same ports.
 */
export function openConnections(
	{ clients, servers, targets, system, wanted }: ConnectionBlock,
	seed: number,
	more: number,
): OpenConnection[] {
	const random = seededRandom(seed);
	const open: Connection[] = [];
	const further = Array.from({ length: more }, () => ({
		client: clients[0]!,
		server: servers[0]!,
		target: targets[targets.length - 1]!,
	}));
	const asked = clients.flatMap((client) =>
		servers.flatMap((server) => targets.map((target) => ({ client, server, target }))),
	);
	return [...asked, ...further].map(({ client, server, target }) => {
		const connection = connect({
			protocol: target.protocol,
			clientAddress: client.address,
			server: { address: server.address, port: target.port },
			system,
			open,
			random,
			wanted,
		});
		if (connection) open.push(connection);
		return { client, server, connection };
	});
}
