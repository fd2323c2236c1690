import { append } from '../../lib/multimap';
import { Prepared } from '../../lib/prepared';
import type { Family } from '../common-use';
import type { Kind } from '../data/row';
import type { Registry } from '../registry';
import { squash } from '../squash';
import { addServices, entriesOfUses, type SearchEntry } from './entries';
import { FAMILY_WORDS } from './family-words';
import { isClientQuery } from './query/client-query';
import { isFiller } from './query/fillers';
import { createInitials } from './query/pinyin';
import type { SearchQuery } from './query/query';
import { Terms, type Found } from './terms';
import { FIELDS, type Field } from './weights';
import { isHan, normalise, pairs, splitWords, stemOf } from './query/words';

/** Stands for Han characters among Latin words: "NAS 迅雷" is not just "NAS". */
const HAN_WORD = '_';
/** Entries that are read between two pauses. */
const ENTRIES_A_STEP = 60;

/**
 * All that is searched: the common uses first, which answer nearly every question, then IANA's
 * services. Either part is prepared when it is asked for, or step by step beforehand.
 */
export class Corpus {
	readonly entries: SearchEntry[] = [];
	/** Terms in Latin letters of the common uses, and in Han characters. */
	readonly latin = new Terms();
	readonly han = new Terms();
	/** IANA's names and descriptions. */
	readonly services = new Terms();
	/** The entries of each kind and family, whose words are searched once for all: set ~term entry. */
	readonly sets: number[][] = [];
	/** The entries that a name means, by its squashed form. */
	readonly named = new Map<string, number[]>();
	/** The entries that a task of several words leads to, by its {@link phraseKey}. */
	readonly phrases = new Map<string, number[]>();
	/** Words and tasks in Han characters. */
	readonly hanTerms = new Set<string>();
	/** The words of texts that were read; emptied behind that. */
	private readonly split = new Map<string, readonly string[]>();
	private readonly common: Prepared<void>;
	private readonly all: Prepared<void>;

	constructor(private readonly registry: Registry) {
		const readCommon = () => this.readUses();
		this.common = new Prepared(readCommon);
		const { common } = this;
		const readAll = () => this.readServices();
		this.all = new Prepared(function* () {
			yield* common.steps();
			yield* readAll();
		});
	}

	/** Whether the common uses can be searched. */
	get isUsable(): boolean {
		return this.common.isReady;
	}

	get isReady(): boolean {
		return this.all.isReady;
	}

	needAll(): void {
		this.all.get();
	}

	/** How many entries, families and kinds have a word among their tasks or purposes. */
	countOf(word: string): number {
		if (isHan(word)) return pairs(word).some((pair) => this.hanTerms.has(pair)) ? Infinity : 0;
		const stem = stemOf(word);
		const having = new Set<number>();
		const found: Found = (entry, field, _place, share) => {
			if (share === 1 && field >= FIELDS.keyword) having.add(entry);
		};
		this.latin.findWords(stem, found, (other) => stemOf(other) === stem);
		return having.size;
	}

	/** Whether a query is only for a program without a port of its own. */
	isForClient(query: SearchQuery): boolean {
		return isClientQuery(query, this.registry.common);
	}

	/** Prepares both parts. */
	steps(): Generator<void, void> {
		return this.all.steps();
	}

	private *readUses(): Generator<void, void> {
		const { registry } = this;
		yield* registry.prepareCommon();
		const { common } = registry;
		const entries = yield* entriesOfUses(common);
		const sets = new Map<string, number[]>();
		for (const [index, entry] of entries.entries()) {
			this.readUse(index, entry, sets);
			if (index % ENTRIES_A_STEP === ENTRIES_A_STEP - 1) yield;
		}
		yield;
		this.addSets(sets, common.kinds);
		yield;
		this.latin.seal();
		yield;
		this.han.seal();
		this.split.clear();
		this.entries.push(...entries);
	}

	private readUse(index: number, { use, main }: SearchEntry, sets: Map<string, number[]>): void {
		if (!use) return;
		for (const { purpose } of [use.en, use.zh]) this.addTerm(index, FIELDS.purpose, purpose);
		// All else stands with the main port.
		if (main !== index) return;
		const names = [...new Set([use.en.name, use.zh.name])];
		for (const name of names) this.addName(index, FIELDS.name, name);
		for (const name of use.names ?? []) this.addName(index, FIELDS.alias, name);
		for (const [place, word] of (use.keywords ?? []).entries()) {
			this.addPhrase(index, FIELDS.keyword, word, place);
		}
		append(sets, `family ${use.family}`, index);
		if (use.kind !== undefined) append(sets, `kind ${use.kind}`, index);
	}

	/** The words of families and kinds. */
	private addSets(sets: Map<string, number[]>, kinds: Readonly<Record<string, Kind>>): void {
		for (const [key, members] of sets) {
			const [sort, name = ''] = key.split(' ');
			const words =
				sort === 'family' ? FAMILY_WORDS[name as Family] : (kinds[name]?.keywords ?? []);
			this.sets.push(members);
			for (const word of words) {
				const field = sort === 'family' ? FIELDS.family : FIELDS.kind;
				this.addPhrase(-this.sets.length, field, word);
			}
		}
	}

	private addName(index: number, field: Field, name: string): void {
		const words = this.addTerm(index, field, name);
		const key = squash(name);
		if (!this.named.get(key)?.includes(index)) append(this.named, key, index);
		// "openwebui" begins "Open WebUI".
		if (words.length > 1 && !words.some(isHan)) this.latin.add(index, field, [words.join('')]);
	}

	private addPhrase(index: number, field: Field, text: string, place = 0): void {
		const words = this.addTerm(index, field, text, place);
		for (const word of words) if (isHan(word)) this.hanTerms.add(word);
		if (words.length < 2) return;
		const key = phraseKey(words);
		const entries = index < 0 ? this.sets[-index - 1]! : [index];
		if (key) for (const entry of entries) append(this.phrases, key, entry);
	}

	/** @param place of the term among those of its field: the first ones say most */
	private addTerm(index: number, field: Field, text: string, place = 0): readonly string[] {
		// Rows of a kind have its purpose, and hundreds have the same keywords.
		let words = this.split.get(text);
		if (!words) this.split.set(text, (words = splitWords(normalise(text))));
		if (words.some(isHan)) {
			this.han.add(index, field, words, place);
			if (field <= FIELDS.alias)
				for (const word of words.filter(isHan)) this.hanTerms.add(word);
			const latin = words.map((word) => (isHan(word) ? HAN_WORD : word));
			if (latin.some((word) => word !== HAN_WORD)) this.latin.add(index, field, latin, place);
		} else this.latin.add(index, field, words, place);
		return words;
	}

	private *readServices(): Generator<void, void> {
		const { registry } = this;
		yield* registry.prepare();
		yield;
		yield* registry.iana.prepareAssignments();
		const { assignments } = registry.iana;
		const from = this.entries.length;
		const entries: SearchEntry[] = [];
		const main = (entry: SearchEntry) => ({ ...entry, main: entry.main + from });
		yield* addServices(entries, assignments);
		for (const [index, { service }] of entries.entries()) {
			if (!service) continue;
			for (const { name } of [service, ...service.aliases]) {
				this.services.add(from + index, FIELDS.service, splitWords(name.toLowerCase()));
			}
			const words = splitWords(normalise(service.description));
			this.services.add(from + index, FIELDS.description, words);
			if (index % ENTRIES_A_STEP === ENTRIES_A_STEP - 1) yield;
		}
		this.services.seal();
		this.entries.push(...entries.map(main));
		yield;
		yield* this.addInitials(from);
	}

	/** Pinyin initials of names and keywords: last, as hardly anybody types them. */
	private *addInitials(count: number): Generator<void, void> {
		const initialsOf = createInitials();
		for (let index = 0; index < count; index++) {
			const { use, main } = this.entries[index]!;
			if (!use || main !== index) continue;
			for (const text of [use.zh.name, ...(use.keywords ?? [])]) {
				// A single letter would stand for thousands of words.
				const runs = splitWords(text).filter((word) => isHan(word) && word.length > 1);
				for (const initials of runs.map(initialsOf)) {
					if (initials) this.latin.add(index, FIELDS.initials, [initials]);
				}
			}
			if (index % ENTRIES_A_STEP === 0) yield;
		}
		this.latin.seal();
	}
}

/** A task without its fillers and endings: "watching a movie" and "watch movies" are one. */
export function phraseKey(words: readonly string[]): string {
	return words
		.filter((word) => !isFiller(word))
		.map(stemOf)
		.join(' ');
}
