import { COMPOSE } from './containers/compose';
import { DOCKER_INSPECT } from './containers/docker-inspect';
import { DOCKER_PS } from './containers/docker-ps';
import { DOCKER_RUN } from './containers/docker-run';
import { DOCKERFILE } from './containers/dockerfile';
import { HELM } from './containers/kubernetes/helm';
import { HOME_ASSISTANT } from './containers/home-assistant';
import { KUBECTL_DESCRIBE } from './containers/kubernetes/kubectl-describe';
import { KUBECTL_SERVICES } from './containers/kubernetes/kubectl-services';
import { KUBERNETES } from './containers/kubernetes/kubernetes';
import { FIREWALLD } from './firewalls/firewalld';
import { IPTABLES } from './firewalls/iptables';
import { IPTABLES_SAVE } from './firewalls/iptables-save';
import { NFT } from './firewalls/nft';
import { UFW } from './firewalls/ufw';
import { UFW_STATUS } from './firewalls/ufw-status';
import { WINDOWS_FIREWALL } from './firewalls/windows-firewall';
import type { Format } from './format';
import { PORT_FORWARD } from './forwards/port-forward';
import { PORTPROXY } from './forwards/portproxy';
import { SOCAT } from './forwards/socat';
import { SSH } from './forwards/ssh';
import { MASSCAN } from './scans/masscan';
import { NAABU } from './scans/naabu';
import { NMAP } from './scans/nmap';
import { NMAP_GREPPABLE } from './scans/nmap-greppable';
import { NMAP_XML } from './scans/nmap-xml';
import { RUSTSCAN } from './scans/rustscan';
import { APACHE } from './servers/apache';
import { CADDYFILE } from './servers/caddyfile';
import { HAPROXY } from './servers/haproxy';
import { NGINX } from './servers/nginx';
import { SYSTEMD_UNIT } from './servers/systemd-unit';
import { TRAEFIK } from './servers/traefik';
import { LSOF } from './sockets/lsof';
import { LSOF_FIELDS } from './sockets/lsof-fields';
import { NETSTAT } from './sockets/netstat';
import { NETSTAT_BSD } from './sockets/netstat-bsd';
import { NETSTAT_WINDOWS } from './sockets/netstat-windows';
import { POWERSHELL } from './sockets/powershell';
import { POWERSHELL_JSON } from './sockets/powershell-json';
import { SOCKSTAT } from './sockets/sockstat';
import { SS } from './sockets/ss';
import { SYSTEMCTL_SOCKETS } from './sockets/systemctl-sockets';
import { CSV_TABLE } from './tables/csv-table';
import { ENV_FILE } from './tables/env-file';
import { ETC_SERVICES } from './tables/etc-services';
import { MARKDOWN_TABLE } from './tables/markdown-table';
import { PORT_LIST } from './tables/port-list';

/** All formats, in the order in which they are offered. Where two fit equally, the first is meant. */
export const FORMATS: readonly Format[] = [
	SS,
	NETSTAT,
	NETSTAT_WINDOWS,
	NETSTAT_BSD,
	LSOF,
	LSOF_FIELDS,
	SOCKSTAT,
	RUSTSCAN,
	NMAP,
	NMAP_GREPPABLE,
	NMAP_XML,
	MASSCAN,
	NAABU,
	SYSTEMCTL_SOCKETS,
	WINDOWS_FIREWALL,
	POWERSHELL,
	POWERSHELL_JSON,
	DOCKER_PS,
	DOCKER_INSPECT,
	COMPOSE,
	DOCKER_RUN,
	DOCKERFILE,
	KUBERNETES,
	KUBECTL_SERVICES,
	KUBECTL_DESCRIBE,
	HELM,
	HOME_ASSISTANT,
	NGINX,
	CADDYFILE,
	APACHE,
	HAPROXY,
	TRAEFIK,
	SYSTEMD_UNIT,
	SSH,
	SOCAT,
	PORT_FORWARD,
	PORTPROXY,
	UFW_STATUS,
	UFW,
	NFT,
	IPTABLES,
	IPTABLES_SAVE,
	FIREWALLD,
	ENV_FILE,
	ETC_SERVICES,
	CSV_TABLE,
	MARKDOWN_TABLE,
	PORT_LIST,
];
