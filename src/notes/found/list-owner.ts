import { machineAbove } from './machines';
import type { ServiceList } from './service-lists';

/** A shell's prompt: "root@nas:~# docker ps". */
const PROMPT = /^\s*(?:\[?[a-z_][\w.-]*@([a-z][\w-]*)[:\s][^\s#$]*\]?\s*[#$]\s)/i;
/** Names that say nothing of a machine. */
const NOBODY =
	/^(?:localhost|ubuntu|debian|kali|fedora|linux|host(?:name)?|server|vm|machine|my-?\w*|your-?\w*)$/i;
/** Notes that teach have headings for machines that nobody has. */
export const TEACHING =
	/\b(?:how|what|which|why|best|vs|choosing|basics|questions|guide|introduction)\b|入门|如何|怎么|怎样|选择|什么|对比|指南/i;
const MAX_SENTENCE = 80;
const MAX_ABOVE = 200;

/** The lines right above a list that say what it is, nearest first, and the heading above those. */
interface Above {
	readonly sentence: string;
	readonly headings: readonly { readonly text: string; readonly line: number }[];
}

/** What a list is said to be about, besides its note. */
export interface ListOwner {
	/** Empty where nothing is said. */
	readonly name: string;
	/** The line, from 0, from which the note is about it. */
	readonly from: number;
}

/** The machine that a list belongs to by the words above it; without a name for none. */
export function ownerOf(lines: readonly string[], list: ServiceList): ListOwner {
	const { sentence, headings } = above(lines, list.first);
	// A sentence that leads to a list ends so; output often follows without.
	const leads = list.isOutput || /[:：]\W*$/.test(sentence);
	const isShort = leads && sentence.length <= MAX_SENTENCE;
	const prompt = list.isOutput ? promptOf(lines, list) : '';
	const said = prompt || (isShort ? machineAbove(sentence) : '');
	const from = headings[0]?.line ?? 0;
	if (said) return { name: said, from };
	for (const { text, line } of headings) {
		const name = machineAbove(text);
		if (name) return { name, from: line };
	}
	return { name: '', from };
}

/** The headings above a line, from the nearest to the widest; the note's own heading isn't one. */
function above(lines: readonly string[], first: number): Above {
	const isOnlyOne = lines.filter((line) => /^#\s/.test(line)).length < 2;
	const headings: { text: string; line: number }[] = [];
	let level = 7;
	let sentence: string | undefined;
	for (let at = first - 2; at >= 0; at--) {
		const line = lines[at]!;
		const [, marks = ''] = /^(#{1,6})\s/.exec(line) ?? [];
		if (!marks) {
			if (line.trim()) sentence ??= /^\s*(?:[|>]|```|[-*+]\s)/.test(line) ? '' : line.trim();
			continue;
		}
		sentence ??= '';
		if (marks.length >= level) continue;
		level = marks.length;
		if (level > 1 || !isOnlyOne) headings.push({ text: plainHeading(line), line: at });
	}
	return { sentence: sentence ?? '', headings };
}

function promptOf(lines: readonly string[], list: ServiceList): string {
	const own = lines.slice(list.first - 1, Math.min(list.last, list.first + 3));
	const names = own.flatMap((line) => PROMPT.exec(line.slice(0, MAX_ABOVE))?.[1] ?? []);
	const [name = ''] = names;
	return NOBODY.test(name) ? '' : name;
}

/** The words of a heading. */
export function plainHeading(line: string): string {
	return line
		.replace(/^#+\s*/, '')
		.replace(/\s*#*$/, '')
		.trim();
}

/** The words of a heading or title without what's in brackets, and without an address. */
export function withoutAside(heading: string): string {
	return heading
		.replace(/\(.*?\)|（.*?）|\d{1,3}(?:\.\d{1,3}){3}/g, '')
		.replace(/[\s:：,，–—-]+$/, '')
		.trim();
}
