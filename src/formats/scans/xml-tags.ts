/** A tag, with its attributes. */
export interface Tag {
	readonly name: string;
	readonly closes: boolean;
	/** Whether it is closed at once, as in "<state/>". */
	readonly isEmpty: boolean;
	/** An attribute's value; empty where there is none. */
	readonly get: (attribute: string) => string;
	/** The line where it begins. */
	readonly line: number;
}

/** Longer tags are read over. */
const MAX_TAG = 100_000;
/** Attributes read per tag. */
const MAX_ATTRIBUTES = 200;
const BEGIN = /<(?:!--|!\[CDATA\[|!DOCTYPE[^<>[]{0,500}\[|[/a-z?!])/gi;
/** Markup other than tags, with what ends it. */
const ENDS = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<!DOCTYPE', ']>'],
] as const;
/** What ends a tag, or shows that it was none. */
const EDGE = /["'<>]/g;
const ATTRIBUTE = /([\w:.-]{1,100})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
};

/**
 * Reads the tags of XML line by line. It knows tags, comments, character data and instructions, and
 * passes document types over: what these define is never put in.
 */
export class TagReader {
	/** What is open at the end of the line: a tag, a comment …; empty between tags. */
	private open = '';
	private quote = '';
	private body = '';
	private begun = 0;

	/** Whether the line before ended within a comment, character data or a document type. */
	get isWithinOther(): boolean {
		return this.open !== '' && this.open !== '<';
	}

	/** The tags that end on a line. */
	tagsOf(text: string, line: number): Tag[] {
		const tags: Tag[] = [];
		let at = 0;
		while (at < text.length) {
			if (this.open === '<') at = this.goOn(text, at, tags);
			else if (this.open) {
				const end = text.indexOf(this.open, at);
				if (end < 0) break;
				at = end + this.open.length;
				this.open = '';
			} else {
				BEGIN.lastIndex = at;
				const begin = BEGIN.exec(text);
				if (!begin) break;
				at = this.begin(begin[0], begin.index, line);
			}
		}
		// The end of a line is a space within a tag.
		if (this.open === '<') this.keep('\n');
		return tags;
	}

	private begin(sign: string, index: number, line: number): number {
		this.open = ENDS.find(([begin]) => sign.toUpperCase().startsWith(begin))?.[1] ?? '<';
		this.quote = '';
		this.body = '';
		this.begun = line;
		return index + (this.open === '<' ? 1 : sign.length);
	}

	/** Goes on in a tag as far as the next sign that matters; tells where. */
	private goOn(text: string, from: number, tags: Tag[]): number {
		EDGE.lastIndex = from;
		const edge = EDGE.exec(text);
		const end = edge?.index ?? text.length;
		this.keep(text.slice(from, end));
		const sign = edge?.[0] ?? '';
		// No value has this sign: the tag before was cut off.
		if (sign === '<') {
			this.open = '';
			return end;
		}
		if (sign === '>' && !this.quote) {
			this.open = '';
			if (/^[/a-z]/i.test(this.body)) tags.push(tagOf(this.body, this.begun));
			return end + 1;
		}
		if (sign && sign !== '>') {
			if (!this.quote) this.quote = sign;
			else if (this.quote === sign) this.quote = '';
		}
		this.keep(sign);
		return end + 1;
	}

	private keep(text: string): void {
		if (this.body.length + text.length <= MAX_TAG) this.body += text;
	}
}

function tagOf(body: string, line: number): Tag {
	const [, slash = '', name = ''] = /^(\/?)([\w:.-]{0,100})/.exec(body) ?? [];
	let attributes: Map<string, string> | undefined;
	const get = (attribute: string) => {
		attributes ??= attributesOf(body);
		return attributes.get(attribute) ?? '';
	};
	return { name, closes: slash !== '', isEmpty: body.endsWith('/'), get, line };
}

function attributesOf(body: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name = '', double, single = ''] of body.matchAll(ATTRIBUTE)) {
		if (found.size >= MAX_ATTRIBUTES) break;
		if (!found.has(name)) found.set(name, decoded(double ?? single));
	}
	return found;
}

function decoded(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity, ...found) => {
		const [decimal, hex, name] = found as (string | undefined)[];
		if (name !== undefined) return ENTITIES[name] ?? entity;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
	});
}
