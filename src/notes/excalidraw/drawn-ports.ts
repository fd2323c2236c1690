import { findMentions } from '../mentions/find-mentions';
import { splitPortRange } from './drawn-numbers';
import type { PortRange } from '../../domain/port-range';
import type { MentionContext } from '../mentions/syntax/rule';
import type { Shape } from './read-drawing';

/** A port of a drawing, the words next to its number, and its text. */
export interface DrawnPort {
	readonly range: PortRange;
	/** "nginx" in "nginx:80"; empty for none. */
	readonly name: string;
	readonly shape: Shape;
}

/** Longer texts are sentences, and no labels. */
const MAX_LABEL = 40;
const MAX_TEXT = 160;
/** A number, a range, or both sides of "80/443". */
const NUMBER = '(\\d{1,5}(?:\\s?[-–]\\s?\\d{1,5})?(?:\\s?\\/\\s?(?:tcp|udp|\\d{2,5}))?)';
const NAME = '([\\p{L}][\\p{L}\\d.+_ -]{0,23}?)';
const PORT = '(?:ports?|puerto|porta|порт|ポート|端口|连接埠|埠)\\s?(?:号|no\\.?)?';
const PROTOCOL = '(?:tcp|udp)';

interface Form {
	readonly expression: RegExp;
	/** Which groups hold the number and the name; 0 for none. */
	readonly number: number;
	readonly name: number;
	/** Whether the form says by itself that the number is a port. */
	readonly isSure: boolean;
}

const form = (source: string, number: number, name: number, isSure: boolean): Form => ({
	expression: new RegExp(`^(?:${source})$`, 'iu'),
	number,
	name,
	isSure,
});

/** How people write ports on boxes. */
const FORMS: readonly Form[] = [
	form(`[*]?:${NUMBER}`, 1, 0, true),
	form(`(?:${NAME}\\s)?${PROTOCOL}\\s?[/:]?\\s?(\\d{1,5})`, 2, 1, true),
	form(`(?:${NAME}\\s)?(\\d{1,5}(?:-\\d{1,5})?\\s?/\\s?${PROTOCOL})`, 2, 1, true),
	form(
		`(?:${NAME}\\s)?${PORT}\\s?[:：#]?\\s?${NUMBER}(?:\\s?[（(][^()（）]{1,20}[)）])?`,
		2,
		1,
		true,
	),
	form(`(?:${NAME}\\s)?${NUMBER}\\s?${PORT}`, 2, 1, true),
	form(`(?:listens? on|监听|監聽)\\s?${NUMBER}(?:\\s?[（(]([^()（）]{1,20})[)）])?`, 1, 2, true),
	form(`(?:${NAME}\\s)?(\\d{2,5})\\s?(?::|->|→)\\s?\\d{2,5}`, 2, 1, true),
	form(`${NAME}\\s?[:：]\\s?${NUMBER}`, 2, 1, false),
	form(`${NAME}\\s?[（(]${NUMBER}[)）]`, 2, 1, false),
	form(`${NUMBER}\\s?[（(]([^()（）]{1,20})[)）]`, 1, 2, false),
	form(`${NAME}\\s${NUMBER}`, 2, 1, false),
	form(NUMBER, 1, 0, false),
];

/** Words in a drawing that show that its numbers are ports. */
const OF_PORTS =
	/(?:^|[^a-z])ports?(?![a-z])|端口|埠|ポート|(?:^|\D)(?:\d{1,3}\.){3}\d{1,3}(?:\D|$)|\.(?:lan|local|home|corp|internal|example)\b|\blocalhost\b|\bfirewall\b|防火墙|服务器/iu;
/** Then a port is a socket of metal, or a pin. */
const OF_HARDWARE = /\b(?:switch|uplink|patch|poe|sfp|pins?|gpio|usb|arduino)\b|交换机|引脚/i;

/**
 * The ports of a drawing. A number is a port if its form shows it, or its name is that of what runs
 * there; others are if the drawing mentions ports, or has a host's address, and most of its bare
 * numbers are well-known ones.
 */
export function drawnPorts(texts: readonly Shape[], context: MentionContext): DrawnPort[] {
	const words = texts.map(({ text }) => text.slice(0, 2000)).join('\n');
	const found = texts.flatMap((shape) => readLabel(shape, context) ?? []);
	if (OF_HARDWARE.test(words)) return found.filter(({ isSure }) => isSure && !isMetal(words));
	const isSaid =
		OF_PORTS.test(words) ||
		found.some(({ isSure }) => isSure) ||
		texts.some(({ text }) => isNameOfOne(text, found, context));
	const doubtful = found.filter(({ isSure }) => !isSure);
	const known = doubtful.filter(({ range }) => context.isCommon(range.first)).length;
	const areKnown = known * 4 >= doubtful.length * 3 && doubtful.length > 0;
	return found.filter(({ isSure }) => isSure || (isSaid && areKnown));
}

/** Whether a text is the name of what runs on one of the ports. */
function isNameOfOne(text: string, ports: readonly DrawnPort[], context: MentionContext): boolean {
	const word = text.trim().toLowerCase();
	return ports.some(({ range }) => context.services.of(range.first).own.has(word));
}

const YEAR = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/;

const isMetal = (words: string) => /port\s?\d{1,2}\s*=/i.test(words);

interface Label extends DrawnPort {
	readonly isSure: boolean;
}

/** Reads a label as a whole, else each of its lines, else what is said in it as in a note. */
function readLabel(shape: Shape, context: MentionContext): Label[] | null {
	const text = shape.text.slice(0, MAX_TEXT);
	if (!/\d/.test(text)) return null;
	const whole = readLine(text, shape, context);
	if (whole) return whole;
	const lines = text.split('\n').filter((line) => line.trim());
	const read =
		lines.length > 1 ? lines.flatMap((line) => readLine(line, shape, context) ?? []) : [];
	const sure = read.filter(({ isSure }) => isSure);
	if (sure.length) {
		const name = /\d/.test(lines[0]!) ? '' : lines[0]!.trim();
		return sure.map((each) => ({ ...each, name: each.name || name }));
	}
	return findMentions(text, context)
		.filter(({ certainty }) => certainty === 'sure')
		.map(({ first, last, protocols }) => ({
			range: { first, last, protocols },
			name: '',
			shape,
			isSure: true,
		}));
}

function readLine(
	written: string,
	shape: Shape,
	{ services, isCommon }: MentionContext,
): Label[] | null {
	const text = written.replace(/\s+/g, ' ').trim();
	if (!/\d/.test(text) || text.length > MAX_LABEL) return null;
	for (const { expression, number, name, isSure } of FORMS) {
		if (!isSure && YEAR.test(text)) continue;
		const match = expression.exec(text);
		const digits = match?.[number];
		if (!match || !digits) continue;
		const ranges = splitPortRange(digits);
		if (!ranges?.length) continue;
		const said = (name ? (match[name] ?? '') : '').trim();
		const { own, everyday } = services.of(ranges[0]!.first);
		const word = said.toLowerCase();
		const isNamed = own.has(word) || everyday.has(word);
		if (!isNamed && OTHERS.test(said)) return null;
		// "nginx:80", "influx:8086": the name before the colon runs there.
		const isAddress = /[:：]/.test(text) && said !== '' && isCommon(ranges[0]!.first);
		return ranges.map((range) => ({
			range,
			name: said,
			shape,
			isSure: isSure || isNamed || isAddress,
		}));
	}
	return null;
}

/** Words before a number that is none of a port. */
const OTHERS =
	/^(?:p|pp|pages?|room|chapter|wait|step|pin|figure|fig|table|line|http|q|no|n|version|v|level|year|day|week|floor|item|score|第.*)\.?$/i;
