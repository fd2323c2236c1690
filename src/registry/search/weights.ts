import type { Role } from '../common-use';
import type { SlipKind } from './slip-kinds';

/**
 * How much each kind of match is worth. A query's score for a port is the mean over its words of the
 * best place where the word is found, so the numbers only matter against each other.
 */

/** Where a term comes from; a lower number is a better place. */
export const FIELDS = {
	/** The name of a common use: "Jellyfin", "remote desktop". */
	name: 0,
	/** Another name of it. */
	alias: 1,
	/** A task or a word that it is looked up by: "watch movies", "发邮件". */
	keyword: 2,
	/** A service name or alias of IANA: "ms-wbt-server". */
	service: 3,
	/** A word that all of its kind are looked up by. */
	kind: 4,
	/** A word that all of its family are looked up by. */
	family: 5,
	/** A word of what it is for. */
	purpose: 6,
	/** A word of IANA's description. */
	description: 7,
	/** The pinyin initials of a name or keyword in Chinese: "sjk" for "数据库". */
	initials: 8,
} as const;

/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[keyof typeof FIELDS];

/** How a term contains a typed word: as a whole, at its beginning, or as or in one of its words. */
export const PLACES = { whole: 0, begin: 1, word: 2, part: 3 } as const;
export type Place = (typeof PLACES)[keyof typeof PLACES];

/** Of a field: the whole term, its first word, its begin, a later word, the begin of a later word. */
type Worth = readonly [whole: number, head: number, begin: number, word: number, part: number];

/**
 * In the order of {@link FIELDS}. Whole names stand well above words, so that "http" is 80 and not
 * every service with "http" in its name.
 */
const WORTH: readonly Worth[] = [
	[120, 101, 88, 52, 40],
	[116, 95, 84, 46, 36],
	[90, 62, 64, 48, 36],
	[84, 50, 58, 34, 24],
	[72, 48, 48, 38, 26],
	[56, 36, 36, 34, 24],
	[26, 26, 20, 26, 20],
	[18, 18, 14, 18, 14],
	[30, 30, 24, 24, 20],
];

/** A word that is only begun is worth up to this much more, the more of it was typed. */
const TYPED_WORTH = 14;

/** What a typed word is worth where it was found. */
export function worthOf(field: Field, place: Place, share: number): number {
	const [whole, head, begin, word, part] = WORTH[field]!;
	if (place === PLACES.whole) return whole;
	if (place === PLACES.begin) return share === 1 ? head : begin + TYPED_WORTH * share;
	return place === PLACES.word ? word : part + (word - part) * share;
}

/** What a keyword loses for following others: the first ones matter most. */
const ORDER_COST = 1;
const MAX_ORDER = 4;

export function orderCost(order: number): number {
	return Math.min(order, MAX_ORDER) * ORDER_COST;
}

/** A word in another form is worth this share of the typed one: "movies" for "movie". */
export const STEM_SHARE = 0.94;

/** Minimum length of a word in the middle of a name that identifies it. */
const MIN_IDENTIFYING_LENGTH = 4;
/** So much of one of IANA's names has to be typed until it is more than a guess. */
const SERVICE_SHARE = 0.7;
/** Fewer letters begin too many of them. */
const SERVICE_FROM = 5;

/** Whether a place is good enough to call its port an answer, and not just a similar name. */
export function isGood(field: Field, place: Place, share: number, length: number): boolean {
	if (field === FIELDS.service) {
		if (place === PLACES.whole) return true;
		return place === PLACES.begin && length >= SERVICE_FROM && share >= SERVICE_SHARE;
	}
	if (field > FIELDS.family) return field === FIELDS.initials && place === PLACES.whole;
	// Of "notion alternative" the first word alone is another product.
	if (field === FIELDS.keyword && place === PLACES.begin && share === 1) return false;
	if (place === PLACES.whole || place === PLACES.begin) return true;
	return place === PLACES.word && length >= MIN_IDENTIFYING_LENGTH;
}

/** Whether a place is among what something is for, and not in its name. */
export function isTopic(field: Field): boolean {
	return field >= FIELDS.keyword && field <= FIELDS.purpose && field !== FIELDS.service;
}

/** A query that is a name, in whatever spelling, with nothing else but fillers. */
export const NAMED_WORTH = 150;
/** The words of a task, all of them and nothing else. */
export const PHRASE_WORTH = 96;
/** A name that begins with all that was typed; so little that it only decides between equals. */
export const NAME_BEGINS_WORTH = 0.5;

/** A word with one slip is worth this share of the right one: the likelier the slip, the more, */
export const ONE_SLIP_SHARES: Readonly<Record<SlipKind, number>> = {
	swapped: 0.88,
	doubled: 0.86,
	missing: 0.84,
	nearKey: 0.84,
	other: 0.8,
};
/** and one with two slips this. */
export const TWO_SLIPS_SHARE = 0.5;

/** Two neighbouring Han characters of an unknown run are worth this share of the run itself. */
export const HAN_PAIR_SHARE = 0.5;

/** A word of at least this length may contain one typo, */
export const ONE_SLIP_FROM = 3;
/** and of this length two. Shorter words resemble too many others. */
export const TWO_SLIPS_FROM = 6;

/** A word that helps to choose weighs so much beside one that has to be found. */
export const MODIFIER_WEIGHT = 0.25;

/** A typed number is the port of what was found by its name. */
export const NUMBER_FITS_WORTH = 30;

/**
 * What people mean comes first: added for how well known a use is (its rank, 1 to 3). Less than the
 * step from a word to a whole name, so that an exact name still wins over a famous word.
 */
export const RANK_WORTH: readonly number[] = [0, 16, 26, 38];
/** For services without a curated row: people are more likely to mean one below 1024. */
export const SYSTEM_PORT_WORTH = 5;
/** Uses of a whole range are rarer than those of a single port. */
export const RANGE_COST = 4;
/** Historic attacks are seldom what people search for. */
export const ATTACK_COST = 10;
/** People who search for software mean its main port. */
export const ROLE_COST: Readonly<Record<Role, number>> = {
	main: 0,
	published: 3,
	tls: 5,
	companion: 9,
};

/** A port that the user has labelled with exactly this word. */
export const LABEL_WORTH = 180;
/** A label that only begins with what was typed is worth this share. */
export const PREFIX_SHARE = 0.72;

/** A port number that was typed in full comes before everything else, */
export const NUMBER_EXACT = 1000;
/** a range that holds it after it, */
export const NUMBER_IN_RANGE = 700;
/** and numbers that begin with it after the names that are spelt so. */
export const NUMBER_PREFIX = 60;
