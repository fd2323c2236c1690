import {
	HOSTILE_LINES,
	KEYS,
	LETTERS,
	MARKUP,
	NUMBERS,
	SHAPES,
	STYLES,
	SYNTAX,
	YAML,
} from '../../stress/texts/hostile-texts';

/** A note of a vault that somebody means harm with. */
export interface HostileNote {
	readonly path: string;
	readonly text: string;
}

const FENCE = '````````';
const block = (language: string, source: string) => `${FENCE}${language}\n${source}\n${FENCE}\n`;

/** In so many parts, that a block shows all of one. */
function parts<T>(list: readonly T[], size: number): T[][] {
	const count = Math.ceil(list.length / size);
	return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/** A text within quotes of YAML and JSON. */
const quoted = (text: string) => JSON.stringify(text);

/** As far as a file system would take it. */
const fileName = (text: string) =>
	text
		.replace(/[/\\\0\ud800-\udfff]|^\./g, '_')
		.slice(0, 80)
		.trim() || 'empty';

const oneLine = (texts: readonly string[]) => [
	...new Set(texts.map((text) => text.replace(/[\r\n\u2028\u2029]+/g, ' '))),
];
/** What could run, break out or turn its surroundings around. */
const SHARP = oneLine([...MARKUP, ...STYLES, ...LETTERS]);
const LINES = oneLine([...SHARP, ...KEYS, ...SYNTAX, ...SHAPES]);
const every = <T>(list: readonly T[], step: number) => list.filter((_, at) => at % step === 0);

const LANGUAGES = [
	'port',
	'port-host',
	'port-connection',
	'port-listeners',
	'port-inventory',
	'port-quiz',
	'port-lookup',
];

const blocks: Record<string, string[]> = {
	Cards: parts(SHARP, 24).map((some) =>
		block('port', some.map((each) => `443 ${each}`).join('\n')),
	),
	List: parts(LINES, 40).map((some) =>
		block('port', `layout: list\n${some.map((each) => `22 ${each}`).join('\n')}`),
	),
	Table: parts(LINES, 40).map((some) =>
		block('port', `layout: table\n${some.map((each) => `8096 ${each}`).join('\n')}`),
	),
	// A block names eight lines that it does not understand.
	Problems: parts(LINES, 8).map((some) => block('port', some.join('\n'))),
	Applications: parts(LINES, 24).map((some) =>
		block(
			'port-host',
			[
				`host: ${some[0]}`,
				...some.map((each) => `${each}: 80`),
				...some.map((each) => `${quoted(each)}: 81`),
				`packets: [${some.map(quoted).join(', ')}, 80]`,
			].join('\n'),
		),
	),
	Hosts: every(SHARP, 2).map((each) =>
		block('port-host', `host: ${each}\naddress: ${each}\nos: ${each}\npackets: 443`),
	),
	Connections: every(SHARP, 6).map((each) =>
		block('port-connection', `client: ${each}\nserver: ${quoted(each)}\nto: ${each}`),
	),
	Questions: every(SHARP, 6).map((each) =>
		[
			block('port-lookup', `limit: 2\n${each}`),
			block('port-inventory', `host: ${each}\nfolder: ${each}\ntag: ${each}`),
			block('port-quiz', `set: ${each}`),
		].join('\n'),
	),
	Listings: parts(SHARP, 24).map((some) =>
		[
			block(
				'port-listeners',
				some
					.map(
						(each) =>
							`tcp LISTEN 0 9 0.0.0.0:80 0.0.0.0:* users:((${quoted(each)},pid=1))`,
					)
					.join('\n'),
			),
			block(
				'port-listeners',
				`host: ${some[0]}\nservices:\n${some
					.map((each) => `  ${quoted(each)}:\n    ports: ["80:80", ${quoted(each)}]`)
					.join('\n')}`,
			),
		].join('\n'),
	),
	Lines: [
		SHARP.map(
			(each) => `Port 443 ${each} and \`port:${each}\`, \`port:${each}:443\`, #${each}\n`,
		).join('\n'),
	],
	'Whole texts': [...YAML, ...NUMBERS, ...SHAPES].map((each, at) =>
		block(LANGUAGES[at % LANGUAGES.length]!, each),
	),
};

const drawing = (texts: readonly string[]) => {
	const box = { id: 'box', type: 'rectangle', x: 0, y: 0, width: 900, height: 900 };
	const elements = texts.map((text, at) => ({
		...{ id: `t${at}`, type: 'text', x: 10, y: at * 30, width: 80, height: 20 },
		text,
	}));
	const port = { id: 'p', type: 'text', x: 10, y: 880, width: 40, height: 20, text: '443' };
	const scene = { type: 'excalidraw', elements: [box, ...elements, port] };
	return `---\nexcalidraw-plugin: parsed\n---\n# Text Elements\n${texts.join('\n')}\n\n# Drawing\n\`\`\`json\n${JSON.stringify(scene)}\n\`\`\`\n`;
};

/** More blocks than this are rarely near a window. */
const MOST = 12;

/** The notes; each text stands in every block, property, drawing and name that takes one. */
export function hostileVault(): HostileNote[] {
	return [
		...Object.entries(blocks).flatMap(([name, texts]) =>
			parts(texts, MOST).map((some, at) => ({
				path: `Hostile/${name}${at ? ` ${at + 1}` : ''}.md`,
				text: some.join('\n'),
			})),
		),
		...LINES.map((each, at) => ({
			path: `Properties/${at}.md`,
			text: `---\nhost: ${each}\naddress: ${each}\nos: ${each}\nports:\n  - 443 ${each}\n  - ${quoted(`80 ${each}`)}\ntags: [${quoted(each)}]\n---\n${each}\n`,
		})),
		...[...new Set(LINES.map(fileName))].map((name) => ({
			path: `Names/${name}.md`,
			text: block('port-host', `host: ${name}\n${name}: 443\nother: 443`),
		})),
		...parts(SHARP, 24).map((some, at) => ({
			path: `Drawings/Hostile ${at}.excalidraw.md`,
			text: drawing(some),
		})),
	];
}

/** What the reader's own data hold: a label and a note of every kind. */
export const HOSTILE_DATA = {
	version: 1,
	settings: { layout: 'cards' },
	labels: Object.fromEntries(
		HOSTILE_LINES.map((each, at) => [at + 1, { label: each.slice(0, 200), note: each }]),
	),
};
