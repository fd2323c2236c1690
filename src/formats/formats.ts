import { COMPOSE } from './compose';
import { CSV_TABLE } from './csv-table';
import { DOCKER_PS } from './docker-ps';
import { DOCKER_RUN } from './docker-run';
import { DOCKERFILE } from './dockerfile';
import { ETC_SERVICES } from './etc-services';
import type { Format } from './format';
import { KUBECTL_SERVICES } from './kubectl-services';
import { KUBERNETES } from './kubernetes';
import { MARKDOWN_TABLE } from './markdown-table';
import { LSOF } from './lsof';
import { NETSTAT } from './netstat';
import { NETSTAT_BSD } from './netstat-bsd';
import { NETSTAT_WINDOWS } from './netstat-windows';
import { NMAP } from './nmap';
import { NMAP_GREPPABLE } from './nmap-greppable';
import { NMAP_XML } from './nmap-xml';
import { POWERSHELL } from './powershell';
import { SS } from './ss';
import { SYSTEMCTL_SOCKETS } from './systemctl-sockets';

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
