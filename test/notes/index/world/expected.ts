/** What somebody who reads the notes would enter, by note and host; written before the code. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	'NAS.md': {
		NAS: [
			'DSM 5001/tcp',
			'Jellyfin 8096/tcp',
			'Immich 2283/tcp',
			'Paperless 8010/tcp',
			'Vaultwarden 8222/tcp',
			'Syncthing 8384/tcp',
		],
	},
	'Proxmox box.md': {
		pve01: [
			'Proxmox web UI 8006/tcp',
			'Home Assistant 8123/tcp',
			'AdGuard Home 3000/tcp',
			'AdGuard Home 53/tcp',
			'AdGuard Home 53/udp',
			'Uptime Kuma 3001/tcp',
			'SSH 22/tcp',
		],
	},
	'homeserver setup.md': {
		homeserver: [' 51820/udp', 'sshd 22/tcp', 'postgres 5432/tcp', 'nginx 80/tcp'],
	},
	'树莓派.md': {
		树莓派: ['Pi-hole 80/tcp', 'Home Assistant 8123/tcp', 'qBittorrent 8080/tcp', 'SSH 22/tcp'],
	},
	'家里的服务器.md': {
		家里的服务器: [
			'Jellyfin 8096/tcp',
			'qBittorrent 8085/tcp',
			'AList 5244/tcp',
			'Vaultwarden 8222/tcp',
			'青龙面板 5700/tcp',
		],
	},
	'media-pc.md': {
		'media-pc': [
			'Plex 32400/tcp',
			'Sonarr 8989/tcp',
			'Radarr 7878/tcp',
			'Prowlarr 9696/tcp',
			'SABnzbd 8080/tcp',
			'Minecraft 25565/tcp',
		],
	},
	'Lab server web-01.md': {
		'web-01': ['ftp 21/tcp', 'ssh 22/tcp', 'http 80/tcp', 'mysql 3306/tcp'],
	},
	'VPS Hetzner.md': {
		'vps.example.net': [
			'sshd 22/tcp',
			'Caddy 80/tcp',
			'Caddy 443/tcp',
			'Caddy 443/udp',
			'WireGuard 51820/udp',
			'node_exporter 9100/tcp',
		],
	},
	'Docker主机.md': {
		'docker-host': [
			'gitea 3000/tcp',
			'gitea 2222/tcp',
			'grafana 3001/tcp',
			'prometheus 9090/tcp',
		],
	},
	'Network overview.md': {
		nas: ['Jellyfin 8096/tcp', 'Paperless 8010/tcp'],
		pi: ['Pi-hole 80/tcp', 'Zigbee2MQTT 8080/tcp'],
	},
};
