/**
 * The examples of each block language, written once: they are the help, appear in the sample vault
 * and the documentation, and are tested to be read without a problem.
 */
export interface BlockExample {
	/** What it shows, as an identifier of its title in i18n. */
	readonly id: string;
	/** The text between the fences. */
	readonly source: string;
}

/** Examples of the `port` block; the first is the one an empty block offers. */
export const PORT_EXAMPLES: readonly [BlockExample, ...BlockExample[]] = [
	{ id: 'one', source: '443' },
	{ id: 'several', source: '80, 443, 22' },
	{ id: 'name', source: 'https\nssh' },
	{ id: 'protocol', source: '53/udp\n53/tcp' },
	{ id: 'range', source: '6000-6063' },
	{ id: 'label', source: '8096/tcp Jellyfin on the NAS\n51820/udp The way home' },
	{ id: 'host', source: 'host: nas.local\n8096 Jellyfin\n8123 Home Assistant' },
	{ id: 'list', source: 'layout: list\n25, 110, 143, 465, 587, 993, 995' },
	{ id: 'table', source: 'layout: table\n3306, 5432, 6379, 27017' },
];

/** Examples of the `port-lookup` block. */
export const LOOKUP_EXAMPLES: readonly [BlockExample, ...BlockExample[]] = [
	{ id: 'query', source: 'dns' },
	{ id: 'task', source: 'send mail' },
	{ id: 'filter', source: '#database encrypted' },
	{ id: 'options', source: 'vpn\nlimit: 3\nprotocol: udp' },
];

/** The four questions that it all began with, each answered by a scene of its own. */
export const SCENES = ['what', 'purpose', 'every', 'client'] as const;

/** One of {@link SCENES}. */
export type Scene = (typeof SCENES)[number];

/** A block that answers a question, in the reader's language. */
export interface SceneBlock {
	readonly language: 'port' | 'port-host' | 'port-connection';
	readonly source: { readonly en: string; readonly zh: string };
}

/** What each scene puts into a note. */
export const SCENE_BLOCKS: Readonly<Record<Scene, SceneBlock>> = {
	what: {
		language: 'port',
		source: {
			en: '# A port is a 16-bit number that tells the services of one computer apart\n80, 443, 22, 53',
			zh: '# 端口是 16 位整数，用来区分同一台计算机上的不同服务\n80, 443, 22, 53',
		},
	},
	purpose: {
		language: 'port-host',
		source: {
			en: [
				'host: web-01',
				'example: yes',
				'address: 192.168.1.10',
				'web server: 80, 443',
				'sshd: 22',
				'application: 553',
				'packets: [443, 22, 553, 80]',
			].join('\n'),
			zh: [
				'host: 主机',
				'example: yes',
				'address: 192.168.1.11',
				'网页服务器: 80, 443',
				'sshd: 22',
				'应用程序: 553',
				'packets: [443, 22, 553, 80]',
			].join('\n'),
		},
	},
	every: {
		language: 'port-host',
		source: {
			en: [
				'host: laptop',
				'example: yes',
				'address: 192.168.1.50',
				'web server: 80, 443   # several ports',
				'database: 127.0.0.1:5432   # for this host only',
				'text editor:   # none: it offers no network service',
				'packets: [80, 5432, 8080, 5432 from localhost]',
			].join('\n'),
			zh: [
				'host: 笔记本',
				'example: yes',
				'address: 192.168.1.50',
				'网页服务器: 80, 443   # 可以有多个端口',
				'数据库: 127.0.0.1:5432   # 仅限本机',
				'文本编辑器:   # 没有端口：它不提供网络服务',
				'packets: [80, 5432, 8080, 5432 from localhost]',
			].join('\n'),
		},
	},
	client: {
		language: 'port-connection',
		source: {
			en: 'client: laptop, phone\nserver: web-01 192.168.1.10\nto: 443, 80\nos: linux\nseed: 7',
			zh: 'client: 笔记本, 手机\nserver: 服务器 192.168.1.11\nto: 443, 80\nos: linux\nseed: 7',
		},
	},
};

/** Blocks to begin with, beside the lessons. */
export const STARTERS = ['host', 'network', 'inventory', 'lookup'] as const;

/** One of {@link STARTERS}. */
export type Starter = (typeof STARTERS)[number];

const HOME_NETWORK =
	'address: 192.168.1.1\nexample: yes\ndns: 53/udp, 53/tcp\ndhcp: 67/udp\nadmin page: 443\npackets: [53/udp, 443, 8443, 443 from 192.168.1.50]';

/** What each of them puts into a note. Their hosts are marked as made up. */
export const STARTER_BLOCKS: Readonly<Record<Starter, StarterBlock>> = {
	host: {
		language: 'port-host',
		source: {
			en: 'host: nas\naddress: 192.168.1.10\nos: linux\nexample: yes   # remove this line for a host of yours\nJellyfin: 8096\nsshd: 22\npackets: [8096, 22, 80]',
			zh: 'host: nas\naddress: 192.168.1.10\nos: linux\nexample: yes   # 换成你自己的主机后，删除这一行\nJellyfin: 8096\nsshd: 22\npackets: [8096, 22, 80]',
		},
	},
	network: {
		language: 'port-host',
		source: {
			en: `host: router\n${HOME_NETWORK}`,
			zh: `host: 路由器\n${HOME_NETWORK.replace('admin page', '管理页面')}`,
		},
	},
	inventory: {
		language: 'port-inventory',
		source: { en: 'group: host', zh: 'group: host' },
	},
	lookup: {
		language: 'port-lookup',
		source: { en: 'remote desktop', zh: '远程桌面' },
	},
};

/** A block to begin with, in the reader's language. */
export interface StarterBlock {
	readonly language: 'port-host' | 'port-inventory' | 'port-lookup';
	readonly source: { readonly en: string; readonly zh: string };
}

/** Examples of the `port-host` block. */
export const HOST_EXAMPLES: readonly [BlockExample, ...BlockExample[]] = [
	{ id: 'simple', source: 'host: nas\njellyfin: 8096\nsshd: 22' },
	{ id: 'packets', source: 'host: nas\nsshd: 22\npackets: [22, 8080]' },
	{
		id: 'bound',
		source: 'host: nas\naddress: 10.0.0.5\npostgres: 127.0.0.1:5432\ndns: 53/udp, 53/tcp',
	},
	{ id: 'list', source: 'host: nas\nweb server:\n  - 80\n  - 443\ntext editor:' },
	{ id: 'example', source: 'host: lab\nexample: yes\nsshd: 22\npackets: [22, 80]' },
];

/** Examples of the `port-connection` block. */
export const CONNECTION_EXAMPLES: readonly [BlockExample, ...BlockExample[]] = [
	{ id: 'simple', source: 'client: laptop\nserver: web-01\nto: 443' },
	{ id: 'tabs', source: 'client: laptop\nserver: web-01\nto: 443, 443' },
	{ id: 'coincidence', source: 'client: laptop, phone\nserver: web-01\nto: 443\nport: 51515' },
	{ id: 'udp', source: 'client: laptop\nserver: resolver\nto: 53/udp\nos: windows' },
];

/** Examples of the `port-inventory` block. */
export const INVENTORY_EXAMPLES: readonly [BlockExample, ...BlockExample[]] = [
	{ id: 'folder', source: 'folder: Homelab\nprotocol: tcp\ngroup: port' },
	{ id: 'host', source: 'host: nas\nsort: application' },
	{ id: 'tag', source: 'tag: server\ngroup: host' },
];

/** Examples of the `port-listeners` block; what each format looks like stands with the format. */
export const LISTING_EXAMPLES: readonly [BlockExample, ...BlockExample[]] = [
	{
		id: 'docker',
		source: [
			'host: nas',
			'CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS                  NAMES',
			'0a1b2c3d4e5f   nginx   "nginx"   1 day     Up       0.0.0.0:8080->80/tcp   web',
		].join('\n'),
	},
	{
		id: 'format',
		source: [
			'host: nas',
			'address: 192.168.1.10',
			'format: compose',
			'services:\n  web:\n    image: nginx\n    ports:\n      - "8080:80"',
		].join('\n'),
	},
];

/** Examples of the `port-quiz` block. */
export const QUIZ_EXAMPLES: readonly [BlockExample, ...BlockExample[]] = [
	{ id: 'set', source: 'set: mail\ndirection: service-to-number\ncount: 5' },
	{ id: 'list', source: '22, 53/udp, https' },
	{
		id: 'own',
		source: 'set: own\nports: 3000-3003, 8080\ndirection: number-to-service\ncount: 3',
	},
];
