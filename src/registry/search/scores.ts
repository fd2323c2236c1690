import type { Corpus } from './corpus';
import type { Found } from './terms';
import { isGood, isTopic, orderCost, worthOf, type Field, type Place } from './weights';

/** The words of a query that an entry has, a bit each, in the order of the query. */
export type WordBits = number;

/**
 * What each entry has scored in one query: one word after another is begun, found in places, and
 * ended. The arrays are made once and cleared by what was touched.
 */
export class Scores {
	private total = new Float64Array(0);
	private ofWord = new Float64Array(0);
	private ofWordGood = new Uint8Array(0);
	private matched = new Uint16Array(0);
	private good = new Uint16Array(0);
	private ofWordTopic = new Uint8Array(0);
	private topic = new Uint16Array(0);
	private readonly whole = new Map<number, WordBits>();
	private touched: number[] = [];
	private touchedByWord: number[] = [];
	private length = 0;
	private isWhole = false;
	private isDoubted = false;

	constructor(private readonly corpus: Corpus) {}

	/** Forgets the last query. */
	clear(): void {
		for (const entry of this.touched) {
			this.total[entry] = 0;
			this.matched[entry] = 0;
			this.good[entry] = 0;
			this.topic[entry] = 0;
		}
		this.touched = [];
		this.whole.clear();
		const { length } = this.corpus.entries;
		if (this.total.length === length) return;
		this.total = new Float64Array(length);
		this.ofWord = new Float64Array(length);
		this.ofWordGood = new Uint8Array(length);
		this.matched = new Uint16Array(length);
		this.good = new Uint16Array(length);
		this.ofWordTopic = new Uint8Array(length);
		this.topic = new Uint16Array(length);
	}

	/**
	 * @param length of the typed word, which tells how much a place says
	 * @param isWhole whether the word is typed to its end, and the begin of another says little
	 */
	beginWord(length: number, isWhole: boolean): void {
		this.isWhole = isWhole;
		this.isDoubted = false;
		this.touchedByWord = [];
		this.length = length;
	}

	/** Takes what is found of the current word from here on for similar, and not for an answer. */
	doubtWord(): void {
		this.isDoubted = true;
	}

	/** Takes a place that the word was found in, of an entry or of all entries of a set. */
	readonly found: Found = (entry, field, place, share, order) => {
		this.add(entry, field, place, share, 1, order);
	};

	/** The same for a word that is only near to the typed one. */
	add(entry: number, field: Field, place: Place, share: number, factor: number, order = 0): void {
		const isPart = this.isWhole && share < 1;
		const worth =
			(worthOf(field, place, share) - orderCost(order)) * factor * (isPart ? 0.5 : 1);
		const good = !isPart && !this.isDoubted && isGood(field, place, share, this.length);
		const topic = !isPart && !this.isDoubted && isTopic(field);
		if (entry >= 0) this.addWorth(entry, worth, good, topic);
		// A few letters begin the words of nearly every family.
		else if (this.length > 2 || share === 1) {
			for (const member of this.corpus.sets[-entry - 1]!)
				this.addWorth(member, worth, good, topic);
		}
	}

	/** What a word is worth to an entry: its best place. */
	addWorth(entry: number, worth: number, good: boolean, topic = false): void {
		if (this.ofWord[entry] === 0) this.touchedByWord.push(entry);
		if (worth > this.ofWord[entry]!) this.ofWord[entry] = worth;
		if (good) this.ofWordGood[entry] = 1;
		if (topic) this.ofWordTopic[entry] = 1;
	}

	/** Whether the current word was found in a name, keyword or service name so far. */
	hasGood(): boolean {
		return this.touchedByWord.some((entry) => this.ofWordGood[entry] === 1);
	}

	hasAny(): boolean {
		return this.touchedByWord.length > 0;
	}

	/** Adds the current word to its entries, with its weight. */
	endWord(bit: WordBits, weight: number): void {
		for (const entry of this.touchedByWord) {
			if (this.matched[entry] === 0) this.touched.push(entry);
			this.total[entry]! += this.ofWord[entry]! * weight;
			this.matched[entry]! |= bit;
			if (this.ofWordGood[entry]) this.good[entry]! |= bit;
			if (this.ofWordTopic[entry]) this.topic[entry]! |= bit;
			this.ofWord[entry] = 0;
			this.ofWordGood[entry] = 0;
			this.ofWordTopic[entry] = 0;
		}
	}

	/** How many entries have the current word. */
	get foundByWord(): number {
		return this.touchedByWord.length;
	}

	/** Sets an entry's words and at least this total: it was found as a whole. */
	raise(entry: number, total: number, bits: WordBits, whole = bits): void {
		this.whole.set(entry, this.wholeOf(entry) | whole);
		if (this.matched[entry] === 0) this.touched.push(entry);
		this.matched[entry]! |= bits;
		this.good[entry]! |= bits;
		if (this.total[entry]! < total) this.total[entry] = total;
	}

	/** The words that an entry was found by as a name or as a task, and not one by one. */
	wholeOf(entry: number): WordBits {
		return this.whole.get(entry) ?? 0;
	}

	/** Adds to an entry that was found already. */
	addTo(entry: number, worth: number): void {
		if (this.matched[entry]) this.total[entry]! += worth;
	}

	totalOf(entry: number): number {
		return this.total[entry]!;
	}

	matchedBy(entry: number): WordBits {
		return this.matched[entry]!;
	}

	goodFor(entry: number): WordBits {
		return this.good[entry]!;
	}

	topicOf(entry: number): WordBits {
		return this.topic[entry]!;
	}

	/** The entries that have any word. */
	get entries(): readonly number[] {
		return this.touched;
	}
}
