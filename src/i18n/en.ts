import { enExplorer } from './en-explorer';
import { enHost } from './en-host';
import { enImport } from './en-import';
import { enProblems } from './en-problems';
import { enQuiz } from './en-quiz';
import { enSettings } from './en-settings';
import { enVault } from './en-vault';

/** Every text a reader of English sees. The other languages have the same shape. */
export const en = {
	problems: enProblems,
	explorer: enExplorer,
	host: enHost,
	import: enImport,
	quiz: enQuiz,
	settings: enSettings,
	vault: enVault,
	protocols: { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' },
	classes: {
		system: 'System port',
		user: 'User port',
		dynamic: 'Dynamic port',
	},
	classHelp: {
		system: 'System ports, 0 to 1023, also called well-known ports',
		user: 'User ports, 1024 to 49151, also called registered ports',
		dynamic: 'Dynamic ports, 49152 to 65535, also called private ports: never assigned',
	},
	families: {
		web: 'Web',
		development: 'Development',
		mail: 'Mail',
		files: 'Files',
		'remote-access': 'Remote access',
		database: 'Databases',
		messaging: 'Messaging and queues',
		directory: 'Windows and directory services',
		network: 'Network services',
		vpn: 'VPN and proxies',
		monitoring: 'Monitoring',
		containers: 'Containers and clusters',
		media: 'Media',
		'self-hosted': 'Self-hosting',
		home: 'Home automation',
		voice: 'Voice and chat',
		games: 'Games',
		printing: 'Printing',
		industrial: 'Industrial control',
		attack: 'Attack classics',
	},
	encryption: { no: 'Not encrypted', yes: 'Encrypted', starttls: 'STARTTLS' },
	encryptionHelp: {
		no: 'Traffic is commonly in plain text',
		yes: 'Traffic is encrypted from the first packet',
		starttls: 'Begins in plain text and changes to TLS on the same port when both sides agree',
	},
	card: {
		name: (ports: string, title: string) => `Port ${ports}: ${title}`,
		unassigned: 'Unassigned',
		reserved: 'Reserved',
		dynamicTitle: 'Dynamic port',
		rangeTitle: (count: string) => `${count} ports`,
		label: 'Your label',
		note: 'Your note',
		inYourVault: 'In your vault',
		assignedTo: 'Assigned by IANA',
		commonlyUsedBy: 'Commonly used by',
		unassignedText: 'IANA has assigned it to no service',
		reservedText: 'IANA keeps it reserved',
		dynamicText: 'Never assigned. Systems hand these ports to clients for a short time',
		more: (count: string) => `and ${count} more`,
		counterpart: 'Encrypted or newer:',
		likelyMeant: 'Rarely met. Did you mean',
		or: 'or',
		questionMark: '?',
		neighbours: 'Next to it:',
		source: 'Source',
		bits: '16 bits',
		bitsName: (bits: string, hex: string) => `Binary ${bits}, hexadecimal ${hex}`,
		lineName: (port: string, share: string) =>
			`${port} lies ${share} of the way from 0 to 65535`,
		browsers: 'Browsers',
		blocked: 'Browsers refuse to open this port',
		aliases: 'Other names',
		references: 'Cited by IANA in 2015',
		unauthorized: 'Also used without assignment',
		family: 'Family',
		asOf: (date: string) => `IANA registry as of ${date}`,
		details: 'Details',
		hideDetails: 'Hide details',
	},
	actions: {
		copy: (text: string) => `Copy ${text}`,
		copyMarkdown: 'Copy as Markdown',
		copyLink: 'Copy link to this port',
		open: (address: string) => `Open ${address}`,
		copied: (text: string) => `Copied ${text}`,
		copyFailed: 'The clipboard could not be written',
		showMore: (count: string) => `Show ${count} more`,
	},
	table: {
		caption: 'Ports',
		port: 'Port',
		assigned: 'Assigned by IANA',
		common: 'Commonly used by',
		encryption: 'Encryption',
		label: 'Your label',
	},
	block: {
		empty: 'Name a port, a range or a service to see it here.',
		insertExample: (example: string) => `Insert ${example}`,
		moreProblems: (count: string) => `and ${count} more lines that were not understood`,
		didYouMean: '. Did you mean',
		notFound: 'The block could not be found in the note. Nothing was written.',
	},
	commands: {
		lookUp: 'Look up port',
		insertCard: 'Insert port card',
		insertChip: 'Insert inline port',
		explain: 'Explain port at cursor',
	},
	lookup: {
		placeholder: 'A number, a service or a task: 443, jellyfin, remote desktop...',
		nothing: 'No port found',
		navigate: 'to navigate',
		show: 'to open in the explorer',
		insertNumber: 'to insert the number',
		insertCard: 'to insert a card',
		insertChip: 'to insert it inline',
		copy: 'to copy the number',
		dismiss: 'to dismiss',
		save: 'Save query in note',
		filters: 'Filters',
		anyFamily: 'Any family',
		encryptedWord: 'encrypted',
		count: (count: string) => (count === '1' ? '1 port' : `${count} ports`),
	},
	link: {
		bad: 'This link names no port from 0 to 65535, and asks for nothing',
	},
	drawing: {
		command: 'Turn drawing into host diagram',
		noteName: (drawing: string) => `${drawing} (host)`,
		noHost: 'No box with port numbers in it was found in this drawing.',
		problems: {
			'no-drawing': 'This note holds no drawing.',
			'too-large': 'This drawing is too large to be read.',
			damaged: 'The drawing in this note could not be read.',
		},
	},
	cli: {
		listeners: 'List what the notes of this vault say listens on their hosts',
		host: 'Only this host',
		noListeners: 'No note of this vault describes a listener',
		lookup: 'Show what is known of a port, a range or a service name',
		search: 'Find ports by number, service, software or task',
		port: 'A port, a range or a service name: 443, 53/udp, 6000-6063, https',
		protocol: 'Only this protocol: tcp, udp, sctp or dccp',
		query: 'What to look for; filters such as udp or <1024 may be part of it',
		limit: 'How many ports at most; 20 unless told',
		json: 'Answer as JSON',
		nothing: (query: string) => `Nothing is known by "${query}"`,
		missing: (parameter: string, example: string) =>
			`Say what to look for: ${parameter}=${example}`,
	},
};

type Widened<T> = {
	[Key in keyof T]: T[Key] extends (...parameters: infer Parameters) => string
		? (...parameters: Parameters) => string
		: T[Key] extends string
			? string
			: Widened<T[Key]>;
};

/** The texts of a language: a missing one, or one with other parameters, does not compile. */
export type Messages = Widened<typeof en>;
