import { COMPOSE } from './containers/compose';
import { CSV_TABLE } from './tables/csv-table';
import { DOCKER_PS } from './containers/docker-ps';
import { DOCKER_RUN } from './containers/docker-run';
import { DOCKERFILE } from './containers/dockerfile';
import { ETC_SERVICES } from './tables/etc-services';
import type { Format } from './format';
import { KUBECTL_SERVICES } from './containers/kubectl-services';
import { KUBERNETES } from './containers/kubernetes';
import { MARKDOWN_TABLE } from './tables/markdown-table';
import { LSOF } from './sockets/lsof';
import { NETSTAT } from './sockets/netstat';
import { NETSTAT_BSD } from './sockets/netstat-bsd';
import { NETSTAT_WINDOWS } from './sockets/netstat-windows';
import { NMAP } from './scans/nmap';
import { NMAP_GREPPABLE } from './scans/nmap-greppable';
import { NMAP_XML } from './scans/nmap-xml';
import { POWERSHELL } from './sockets/powershell';
import { SS } from './sockets/ss';
import { SYSTEMCTL_SOCKETS } from './sockets/systemctl-sockets';

/** All formats, in the order in which they are offered. Where two fit equally, the first is meant. */
export const FORMATS: readonly Format[] = [
	SS,
	NETSTAT,
	NETSTAT_WINDOWS,
	NETSTAT_BSD,
	LSOF,
	NMAP,
	NMAP_GREPPABLE,
	NMAP_XML,
	SYSTEMCTL_SOCKETS,
	POWERSHELL,
	DOCKER_PS,
	COMPOSE,
	DOCKER_RUN,
	DOCKERFILE,
	KUBERNETES,
	KUBECTL_SERVICES,
	ETC_SERVICES,
	CSV_TABLE,
	MARKDOWN_TABLE,
];
