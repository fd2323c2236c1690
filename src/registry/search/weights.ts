/**
 * How much each kind of match is worth. A query's score for a port is the sum over its words of the
 * best place where the word is found, so the numbers only matter against each other.
 */

/** Where a word of the index comes from; a lower number is a better place. */
export const FIELDS = {
	/** The name of a common use, as a whole: "Jellyfin", "remote desktop". */
	commonName: 0,
	/** The first word of such a name: "Docker" of "Docker API". */
	commonHead: 1,
	/** A keyword of a common use, as a whole: "mstsc", "发邮件". */
	keyword: 2,
	/** A service name or alias of IANA, as a whole: "ms-wbt-server". */
	serviceName: 3,
	/** One word of a common use's name or keyword: "desktop". */
	commonWord: 4,
	/** One word of a service name: "wbt". */
	serviceWord: 5,
	/** A word of a common use's purpose, or of its family's name. */
	purposeWord: 6,
	/** A word of IANA's description. */
	descriptionWord: 7,
	/** The pinyin initials of a name or keyword in Chinese: "sjk" for "数据库". */
	initials: 8,
} as const;

/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[keyof typeof FIELDS];

/**
 * What finding a word in each field is worth, in the order of {@link FIELDS}. Whole names stand
 * well above words, so that "http" is 80 and not every service with "http" in its name.
 */
export const FIELD_WORTH: readonly number[] = [120, 89, 90, 84, 52, 34, 26, 18, 30];

/** A name that begins with all that was typed; so little that it only decides between equals. */
export const NAME_BEGINS_WORTH = 0.5;

/** A word that only begins with what was typed is worth this share of the whole word ... */
export const PREFIX_SHARE = 0.72;
/** ... and up to this much more, the more of it was typed: "jelly" is nearly "jellyfin". */
export const PREFIX_TYPED_SHARE = 0.2;
/** A word one slip away is worth this share of the right one, */
export const ONE_SLIP_SHARE = 0.55;
/** and two slips away this. */
export const TWO_SLIPS_SHARE = 0.38;

/** Two neighbouring Han characters of an unknown run are worth this share of the run itself. */
export const HAN_PAIR_SHARE = 0.8;

/** A word of at least this length may contain one typo, */
export const ONE_SLIP_FROM = 3;
/** and of this length two. Shorter words resemble too many others. */
export const TWO_SLIPS_FROM = 5;
/** From this length on, a word that occurs in no name counts as mistyped, too. */
export const DOUBT_FROM = 4;

/**
 * What people mean comes first: added for how well known a use is (its rank, 1 to 3). Less than the
 * step from a word to a whole name, so that an exact name still wins over a famous word.
 */
export const RANK_WORTH: readonly number[] = [0, 16, 26, 38];
/** Nobody curated the others; below 1024 they are at least old acquaintances. */
export const SYSTEM_PORT_WORTH = 5;
/** A use of a whole range is met less often than one of a single port. */
export const RANGE_COST = 4;
/** Historic attacks are seldom what people search for. */
export const ATTACK_COST = 10;

/** What the reader has called a port by this very word is what the reader means. */
export const LABEL_WORTH = 180;

/** A port number that was typed in full comes before everything else, */
export const NUMBER_EXACT = 1000;
/** a range that holds it after it, */
export const NUMBER_IN_RANGE = 700;
/** and numbers that begin with it after the names that are spelt so. */
export const NUMBER_PREFIX = 60;
