// A question and its answer are one.
const SENTENCE = /[。！!]|\.(?=\s|$)/g;
const CLAUSE = /[。！？!?；;,，()（）]|\.(?=\s|$)|\s[–—-]\s/g;
const LINK = /\b(?:[a-z]+:\/\/|www\.)[^\s)>\]"'`，。；）]+|\]\([^)\s]*\)/gi;

/** A line without the letters of its links: they are no words, and their numbers no ports. */
export function withoutLinks(line: string): string {
	return /:\/\/|www\.|\]\(/.test(line)
		? line.replace(LINK, (link) => '_'.repeat(link.length))
		: line;
}

/** Redirections of a shell, serialised values, answers in a log, and names with a number: "JIRA-443", "sshd[1443]". */
const REDIRECTION =
	/" [1-5]\d\d \d+(?=\s|$)|\b(?!TCP|UDP|PORT|SSH|TLS|SSL|HTTP)[A-Z]{2,}-\d+\b|[a-z]\[\d+\]|(?:^|[\s&])\d{1,3}[<>]{1,2}&?\d{0,3}(?=[\s;|)'"/&]|$)|[<>]&\d{1,3}\b|\b[sia]:\d+(?=[:;])/g;
const COMMAS = /\d[\d,]*,\d{3}(?!\d)(?:\s[a-z]+)?/g;
const MAY_BE_NOISE = /" \d|[A-Z]-\d|[a-z]\[\d|\d[<>]|[<>]&|[sia]:\d|\d,\d{3}/;

/** A line without redirections, serialised values and thousands, "65,535": no number of them is a port. */
export function withoutNoise(line: string): string {
	if (!MAY_BE_NOISE.test(line)) return line;
	const blank = (noise: string) => ' '.repeat(noise.length);
	return line
		.replace(REDIRECTION, blank)
		.replace(COMMAS, (number) => (isThousands(number) ? blank(number) : number));
}

/** "1,460", "65,535", "12,345 users"; "80,443" alone is a list. */
function isThousands(number: string): boolean {
	const [digits = '', noun] = number.split(/\s/);
	const [first = '', ...rest] = digits.split(',');
	if (first.length > 3 || rest.some((part) => part.length !== 3)) return false;
	const isSaid = noun !== undefined && !/^(?:and|or|to|in|on|are|is|open)$/.test(noun);
	return (
		first.length === 1 ||
		rest.length > 1 ||
		isSaid ||
		/000$|^(?:65,53|49,15|32,76|16,38)/.test(digits)
	);
}

/** The sentence of a line that holds a place. */
export function sentenceAt(line: string, at: number, end: number): string {
	return between(line, at, end, SENTENCE);
}

/** The part of a sentence, from comma to comma, that holds a place. */
export function clauseAt(line: string, at: number, end: number): string {
	return between(line, at, end, CLAUSE);
}

function between(line: string, at: number, end: number, stop: RegExp): string {
	let from = 0;
	let to = line.length;
	for (const { 0: mark, index } of line.matchAll(stop)) {
		if (index + mark.length <= at) from = index + mark.length;
		else if (index >= end) {
			to = index;
			break;
		}
	}
	return line.slice(from, to);
}
