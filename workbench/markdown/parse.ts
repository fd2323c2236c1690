import MarkdownIt, { type StateInline } from 'markdown-it';

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true });
// Obsidian follows obsidian:// links; markdown-it lets any scheme but a few dangerous ones pass.
parser.inline.ruler.before('link', 'wikilink', readWikilink);
parser.inline.ruler.before('emphasis', 'highlight', readHighlight);
parser.inline.ruler.before('text', 'comment', readComment);

/** `[[note|text]]` becomes an internal link, `![[note]]` an embed to be filled in later. */
function readWikilink(state: StateInline, silent: boolean): boolean {
	const match = /^(!?)\[\[([^\]\n]+)\]\]/.exec(state.src.slice(state.pos));
	if (!match) return false;
	if (!silent) {
		const [, embed, inside = ''] = match;
		const [target = '', alias = target] = inside.split('|');
		const token = state.push(embed ? 'embed_open' : 'link_open', embed ? 'span' : 'a', 1);
		token.attrs = embed
			? [
					['class', 'internal-embed'],
					['src', target],
				]
			: [
					['class', 'internal-link'],
					['data-href', target],
					['href', target],
				];
		state.push('text', '', 0).content = alias;
		state.push(embed ? 'embed_close' : 'link_close', embed ? 'span' : 'a', -1);
	}
	state.pos += match[0].length;
	return true;
}

function readHighlight(state: StateInline, silent: boolean): boolean {
	const match = /^==([^=\n]+)==/.exec(state.src.slice(state.pos));
	if (!match) return false;
	if (!silent) {
		state.push('mark_open', 'mark', 1);
		state.push('text', '', 0).content = match[1]!;
		state.push('mark_close', 'mark', -1);
	}
	state.pos += match[0].length;
	return true;
}

/** `%%comment%%` is shown nowhere. */
function readComment(state: StateInline, silent: boolean): boolean {
	const match = /^%%[\s\S]*?%%/.exec(state.src.slice(state.pos));
	if (!match || silent) return false;
	state.pos += match[0].length;
	return true;
}

/** A top-level piece of a note, as the reading view renders it. */
export interface Section {
	readonly text: string;
	/** Lines of the note, from 0, both included. */
	readonly start: number;
	readonly end: number;
	/** The class of its element: "el-p", "el-pre", "el-h1" ... */
	readonly cls: string;
}

const ELEMENTS: Readonly<Record<string, string>> = { fence: 'pre', code_block: 'pre', hr: 'hr' };

/** Cuts a note into its top-level pieces. Frontmatter and block comments are none. */
export function splitSections(note: string): Section[] {
	const lines = note.split('\n');
	const hidden = blank(note);
	const sections: Section[] = [];
	for (const token of parser.parse(hidden, {})) {
		if (token.level !== 0 || !token.map || token.nesting < 0) continue;
		const [start, after] = token.map;
		let end = after - 1;
		while (end > start && !lines[end]?.trim()) end--;
		const cls = `el-${ELEMENTS[token.type] ?? token.tag}`;
		sections.push({ text: lines.slice(start, end + 1).join('\n'), start, end, cls });
	}
	return sections;
}

/** Blanks frontmatter and block comments line by line, so that line numbers stay. */
function blank(note: string): string {
	const keepLines = (text: string) => text.replace(/[^\n]/g, '');
	return note
		.replace(/^---\n[\s\S]*?\n---(?=\n|$)/, keepLines)
		.replace(/^%%\n[\s\S]*?(?:\n%%(?=\n|$)|$(?![\s\S]))/gm, keepLines);
}

/** The elements of a piece of Markdown. Raw HTML in it stays text. */
export function toFragment(markdown: string): DocumentFragment {
	const page = new DOMParser().parseFromString(parser.render(markdown), 'text/html');
	const fragment = document.createDocumentFragment();
	fragment.append(...page.body.childNodes);
	for (const link of fragment.querySelectorAll('a:not(.internal-link)')) {
		link.classList.add('external-link');
		link.setAttribute('rel', 'noopener nofollow');
		link.setAttribute('target', '_blank');
	}
	for (const quote of fragment.querySelectorAll('blockquote')) toCallout(quote);
	return fragment;
}

/** A quote that begins with `[!kind]` is a callout. */
function toCallout(quote: Element): void {
	const first = quote.firstElementChild;
	const head = /^\[!([\w-]+)\][+-]?[ \t]*([^\n]*)/.exec(first?.textContent ?? '');
	if (!first || !head) return;
	const kind = head[1]!.toLowerCase();
	const callout = createDiv({ cls: 'callout', attr: { 'data-callout': kind } });
	const title = callout.createDiv({ cls: 'callout-title' });
	title.createDiv({ cls: 'callout-title-inner', text: head[2] || kind });
	const content = callout.createDiv({ cls: 'callout-content' });
	const rest = (first.textContent ?? '').slice(head[0].length).trim();
	if (rest) content.createEl('p', { text: rest });
	first.remove();
	content.append(...quote.childNodes);
	quote.replaceWith(callout);
}
