const [ZERO, NINE] = [48, 57];
/** Whether a code of a letter is that of a digit. */
export const isDigit = (code: number) => code >= ZERO && code <= NINE;
const isLetter = (code: number) =>
	(code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

/** Whether something stands before a colon that it may belong to: a name, a number, "]", another colon. */
const isWord = (code: number) => isLetter(code) || isDigit(code) || code === 93 || code === 58;

/**
 * Whether a number can be one of a port by the letters around it: most numbers of a vault are parts
 * of dates, times, versions and amounts. Quick, and rather yes than no.
 */
export function standsAlone(text: string, at: number, end: number): boolean {
	if (end - at > 5) return false;
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(end);
	// Letters, as in "v2" and "3rd"; a dollar or a number sign.
	if (isLetter(after) || before === 36) return false;
	if (isLetter(before)) return isOption(text, at);
	if (before === 35 && !/(?:port\s|\.\d{1,3})#$/i.test(text.slice(Math.max(0, at - 6), at)))
		return false;
	const next = text.charCodeAt(end + 1);
	// The rest of a number, of a version, of an address: "3.2", "10.0.0.1".
	if (after === 46 && isDigit(next)) return false;
	if (before === 46 && isDigit(text.charCodeAt(at - 2))) {
		// The fifth number of an address in a capture: "10.0.0.5.51514 > 10.0.0.1.443:".
		return (after === 58 || after === 32) && isFifth(text, at);
	}
	if (before === 58) {
		// A picture by its name: ":1234:".
		const isPicture = after === 58 && !isWord(text.charCodeAt(at - 2));
		return !isPicture && isAddress(text, at, end);
	}
	if (after === 37 || (after === 32 && next === 37)) return false;
	// A footnote: "[12]".
	if (before === 91 && after === 93 && end - at <= 2 && !isListed(text, at)) return false;
	return !isTimeOrDate(text, at, end) && !isByMonth(text, at, end);
}

/** Whether brackets are those of a list of ports, or of a link to a note: "ports: [80]", "[[53]]". */
function isListed(text: string, at: number): boolean {
	return /(?:ports?["']?\s?[:=]\s?|\[)\[$/.test(text.slice(Math.max(0, at - 10), at));
}

/** Whether the letters before a number are those of an option: "-p8080", "-PS22". */
function isOption(text: string, at: number): boolean {
	return /(?:^|\s)-[a-zA-Z]{1,2}$/.test(text.slice(Math.max(0, at - 4), at));
}

const MONTHS = new Set(
	`january february march april may june july august september october november december jan feb
	mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** The first three letters of each month as one number: most words are told from months by these. */
const BEGINNINGS = new Set([...MONTHS].map((month) => beginning(month, 0)));

/** Whether a number is the day or the year of a month: "12 May", "May 12", "May 2024". */
function isByMonth(text: string, at: number, end: number): boolean {
	const isYear = end - at === 4 && (text.charCodeAt(at) === 49 || text.charCodeAt(at) === 50);
	if (end - at > 2 && !isYear) return false;
	if (!isYear && text.charCodeAt(end) === 32 && isLetter(text.charCodeAt(end + 1))) {
		let to = end + 2;
		while (to - end <= 10 && isLetter(text.charCodeAt(to))) to++;
		if (isMonth(text, end + 1, to)) return true;
	}
	if (text.charCodeAt(at - 1) !== 32 || !isLetter(text.charCodeAt(at - 2))) return false;
	let from = at - 2;
	while (at - from <= 10 && isLetter(text.charCodeAt(from - 1))) from--;
	return isMonth(text, from, at - 1);
}

function isMonth(text: string, from: number, to: number): boolean {
	if (to - from < 3 || to - from > 9 || !BEGINNINGS.has(beginning(text, from))) return false;
	return MONTHS.has(text.slice(from, to).toLowerCase());
}

/** Three letters of a text as one number, whatever their case. */
function beginning(text: string, at: number): number {
	const letter = (index: number) => text.charCodeAt(at + index) & 31;
	return (letter(0) << 10) | (letter(1) << 5) | letter(2);
}

function isFifth(text: string, at: number): boolean {
	return /(?:\d{1,3}\.){4}$/.test(text.slice(Math.max(0, at - 16), at));
}

/** Whether a number is part of "2024-03-12", or of "14:30" with nothing of a command before it. */
function isTimeOrDate(text: string, at: number, end: number): boolean {
	const after = text.charCodeAt(end);
	if (after === 45 && end - at === 4) return text.charCodeAt(end + 3) === 45;
	if (text.charCodeAt(at - 1) === 45 && isDigit(text.charCodeAt(at - 2))) return true;
	if (after !== 58 || end - at > 2) return false;
	return TIME.test(text.slice(Math.max(0, at - 2), end + 4));
}

const TIME = /^(?:|.|[^-].)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/;

/** Whether the number after a colon can be a port of what stands before: times are none. */
function isAddress(text: string, at: number, end: number): boolean {
	if (end - at >= 3 || !isDigit(text.charCodeAt(at - 2))) return true;
	// "14:30" is a time; "10.0.0.1:80" and "8080:80" are none.
	const third = text.charCodeAt(at - 4);
	return isDigit(third) || third === 46 || text.charCodeAt(at - 3) === 46;
}
