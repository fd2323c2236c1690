import type MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';

/** Obsidian's own syntax within a line: links between notes, embeds, highlights, comments, tags. */
export function addObsidianSyntax(parser: InstanceType<typeof MarkdownIt>): void {
	parser.inline.ruler.before('link', 'wikilink', readWikilink);
	parser.inline.ruler.before('emphasis', 'highlight', readHighlight);
	parser.inline.ruler.before('emphasis', 'comment', readComment);
	parser.inline.ruler.before('emphasis', 'tag', readTag);
	// Without this the text rule would run over the characters that the rules above begin with.
	parser.inline.ruler.at('text', readText);
}

const SPECIAL = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/g;

function readText(state: StateInline, silent: boolean): boolean {
	SPECIAL.lastIndex = state.pos;
	const end = SPECIAL.exec(state.src)?.index ?? state.posMax;
	if (end <= state.pos) return false;
	if (!silent) state.pending += state.src.slice(state.pos, end);
	state.pos = end;
	return true;
}

/** `[[note|text]]` becomes an internal link, `![[note]]` an embed to be filled in later. */
function readWikilink(state: StateInline, silent: boolean): boolean {
	const match = /^(!?)\[\[([^\]\n]+)\]\]/.exec(state.src.slice(state.pos));
	if (!match) return false;
	if (!silent) {
		const [, embed, inside = ''] = match;
		const [target = '', alias = target.replace(/#/g, ' > ')] = inside.split('|');
		const [kind, tag] = embed ? (['embed', 'span'] as const) : (['link', 'a'] as const);
		state.push(`${kind}_open`, tag, 1).attrs = embed
			? [
					['class', 'internal-embed'],
					['src', target],
					['alt', alias],
				]
			: [
					['class', 'internal-link'],
					['data-href', target],
					['href', target],
					['target', '_blank'],
					['rel', 'noopener nofollow'],
				];
		state.push('text', '', 0).content = alias;
		state.push(`${kind}_close`, tag, -1);
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
function readComment(state: StateInline, _silent: boolean): boolean {
	const match = /^%%[\s\S]*?%%/.exec(state.src.slice(state.pos));
	if (!match) return false;
	state.pos += match[0].length;
	return true;
}

/** `#tag`, not all digits, at the beginning of a word. */
function readTag(state: StateInline, silent: boolean): boolean {
	if (state.pos > 0 && !/\s/.test(state.src[state.pos - 1]!)) return false;
	const match = /^#(?=[\w/-]*[^\d\s#])[\p{L}\p{N}_/-]+/u.exec(state.src.slice(state.pos));
	if (!match) return false;
	if (!silent) {
		state.push('tag_open', 'a', 1).attrs = [
			['class', 'tag'],
			['href', match[0]],
			['target', '_blank'],
			['rel', 'noopener nofollow'],
		];
		state.push('text', '', 0).content = match[0];
		state.push('tag_close', 'a', -1);
	}
	state.pos += match[0].length;
	return true;
}
