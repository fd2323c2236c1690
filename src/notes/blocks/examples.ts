/**
 * The examples of each block language, written once: they are the help, stand in the sample vault
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
