import { PLACES, type Field, type Place } from './weights';

/**
 * What a scan finds: the entry, the field, how the word stands there, what share of its word it is,
 * and the term's place among those of its field.
 */
export type Found = (
	entry: number,
	field: Field,
	place: Place,
	share: number,
	order: number,
) => void;

const TERM_START = '\n';
const WORD_START = ' ';

/**
 * Terms in one long text, a line each, every word after a space: "\n home assistant\n plex". The
 * platform searches such a text faster than an index could be built, and it takes no preparing.
 */
export class Terms {
	private readonly lines: string[] = [];
	private readonly entries: number[] = [];
	private readonly fields: Field[] = [];
	private readonly orders: number[] = [];
	private text = '';
	private starts = new Uint32Array(0);

	/** Adds a term of normalised words, of an entry and a field. Those of one entry come one after another. */
	add(entry: number, field: Field, words: readonly string[], order = 0): void {
		if (!words.length) return;
		this.lines.push(WORD_START + words.join(WORD_START));
		this.entries.push(entry);
		this.fields.push(field);
		this.orders.push(order);
	}

	/** Joins what was added so far; only that can be found. */
	seal(): void {
		this.starts = new Uint32Array(this.lines.length + 1);
		let at = 0;
		for (let index = 0; index < this.lines.length; index++) {
			this.starts[index] = at;
			at += this.lines[index]!.length + 1;
		}
		this.starts[this.lines.length] = at;
		this.text = TERM_START + this.lines.join(TERM_START) + TERM_START;
	}

	/** Whether any word begins so. */
	has(word: string): boolean {
		return this.text.includes(WORD_START + word);
	}

	/** Whether any term or word is exactly this. */
	hasWhole(word: string): boolean {
		return (
			this.text.includes(`${WORD_START}${word}${WORD_START}`) ||
			this.text.includes(`${WORD_START}${word}${TERM_START}`)
		);
	}

	/**
	 * Finds the words that begin with a text, or have the same stem as the typed word.
	 *
	 * @param begin what they begin with: the typed word, or its stem
	 * @param isSame tells whether a longer word is the typed one in another form
	 */
	findWords(begin: string, found: Found, isSame?: (word: string) => boolean): void {
		const { text, starts } = this;
		const needle = WORD_START + begin;
		let term = 0;
		for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
			// The text begins with a line feed, so a line starts one further than counted.
			while (starts[term + 1]! + 1 <= at) term++;
			const end = wordEnd(text, at + needle.length);
			const length = end - at - 1;
			const same = length === begin.length || (isSame?.(text.slice(at + 1, end)) ?? false);
			const first = text.charCodeAt(at - 1) === 10;
			const last = text.charCodeAt(end) === 10;
			const place = !same
				? first
					? PLACES.begin
					: PLACES.part
				: first && last
					? PLACES.whole
					: first
						? PLACES.begin
						: PLACES.word;
			found(
				this.entries[term]!,
				this.fields[term]!,
				place,
				same ? 1 : begin.length / length,
				this.orders[term]!,
			);
		}
	}

	/** Whether any term contains a text. */
	hasInside(piece: string): boolean {
		return this.text.includes(piece);
	}

	/** Finds terms that contain a text: for Han characters, which have no spaces. */
	findInside(piece: string, found: Found): void {
		const { text, starts } = this;
		let term = 0;
		for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
			while (starts[term + 1]! + 1 <= at) term++;
			const length = starts[term + 1]! - starts[term]! - 2;
			const share = piece.length / length;
			const first = at === starts[term]! + 2;
			const place = share === 1 ? PLACES.whole : first ? PLACES.begin : PLACES.word;
			found(this.entries[term]!, this.fields[term]!, place, share, this.orders[term]!);
		}
	}
}

/** Where a word ends: at a space or a line feed. */
function wordEnd(text: string, from: number): number {
	let end = from;
	for (let code = text.charCodeAt(end); code !== 32 && code !== 10;)
		code = text.charCodeAt(++end);
	return end;
}
