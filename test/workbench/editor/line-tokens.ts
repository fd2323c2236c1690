/**
 * The names that Obsidian gives to the parts of a line. Its editor reads Markdown with a tokenizer
 * whose classes, joined by "_", are the names of the syntax tree's nodes; plugins ask for these.
 */
export interface Token {
	readonly from: number;
	readonly to: number;
	/** Separated by spaces, as "formatting formatting-code inline-code". */
	readonly classes: string;
}

interface Rule {
	readonly pattern: RegExp;
	/** The classes of the matched groups, in order; null is read again for what it contains. */
	readonly groups: readonly (string | null)[];
}

const RULES: readonly Rule[] = [
	{
		pattern: /(`+)(?!`)(.+?)(?<!`)(\1)(?!`)/y,
		groups: [
			'formatting formatting-code inline-code',
			'inline-code',
			'formatting formatting-code inline-code',
		],
	},
	{ pattern: /(%%)(.*?)(%%)/y, groups: ['comment formatting', 'comment', 'comment formatting'] },
	{
		pattern: /(!?\[\[)([^\]|\n]+)(\|)([^\]\n]+)(\]\])/y,
		groups: [
			'formatting-link formatting-link-start',
			'hmd-internal-link link-has-alias',
			'hmd-internal-link link-alias-pipe',
			'hmd-internal-link link-alias',
			'formatting-link formatting-link-end',
		],
	},
	{
		pattern: /(!?\[\[)([^\]|\n]+)(\]\])/y,
		groups: [
			'formatting-link formatting-link-start',
			'hmd-internal-link',
			'formatting-link formatting-link-end',
		],
	},
	{
		pattern: /(!?\[)([^\]\n]*)(\])(\()([^)\n]*)(\))/y,
		groups: [
			'formatting formatting-link link',
			'link',
			'formatting formatting-link link',
			'formatting formatting-link-string string url',
			'string url',
			'formatting formatting-link-string string url',
		],
	},
	{ pattern: /((?:https?|obsidian):\/\/[^\s<>]+)/y, groups: ['url'] },
	{
		pattern: /(?<![^\s])(#)(?=[\w/-]*[^\d\s#])([\p{L}\p{N}_/-]+)/uy,
		groups: [
			'formatting formatting-hashtag hashtag hashtag-begin meta',
			'hashtag hashtag-end meta',
		],
	},
	...(
		[
			[/(\*\*|__)(?=\S)(.+?)(?<=\S)(\1)/y, 'strong'],
			[/(~~)(?=\S)(.+?)(?<=\S)(\1)/y, 'strikethrough'],
			[/(==)(?=\S)(.+?)(?<=\S)(\1)/y, 'highlight'],
			[/(\*|(?<!\w)_)(?=[^\s*_])(.+?)(?<=[^\s*_])(\1)(?!\w)/y, 'em'],
		] as const
	).map(([pattern, name]) => ({
		pattern,
		groups: [
			`formatting formatting-${name} ${name}`,
			null,
			`formatting formatting-${name} ${name}`,
		],
	})),
];

/** The tokens within a line that begins at `from`; `base` are the classes of what is around it. */
export function readInline(line: string, from: number, base = ''): Token[] {
	const tokens: Token[] = [];
	const add = (start: number, end: number, classes: string) => {
		const all = [classes, base].filter(Boolean).join(' ');
		if (end > start && all) tokens.push({ from: start, to: end, classes: all });
	};
	let plain = from;
	let at = from;
	while (at < line.length) {
		const found = matchRule(line, at);
		if (!found) {
			at++;
			continue;
		}
		add(plain, at, '');
		for (const [index, classes] of found.rule.groups.entries()) {
			const end = at + (found.match[index + 1] ?? '').length;
			if (classes === null) {
				const outer = found.rule.groups[0]!.split(' ').at(-1)!;
				const inner = readInline(line.slice(0, end), at, [outer, base].join(' ').trim());
				tokens.push(...inner);
			} else add(at, end, classes);
			at = end;
		}
		plain = at;
	}
	add(plain, line.length, '');
	return tokens;
}

function matchRule(line: string, at: number): { rule: Rule; match: RegExpExecArray } | null {
	for (const rule of RULES) {
		rule.pattern.lastIndex = at;
		const match = rule.pattern.exec(line);
		if (match) return { rule, match };
	}
	return null;
}
