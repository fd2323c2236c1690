/** Invisible characters that change the direction of the text after them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A right-to-left letter. */
const RIGHT_TO_LEFT =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/** A text that can be inserted into a sentence without changing the direction of the words around it. */
export function isolated(text: string): string {
	const still = text.replace(TURNING, '');
	return RIGHT_TO_LEFT.test(still) ? ISOLATE + still + END_OF_ISOLATE : still;
}

type Text = (...values: unknown[]) => unknown;

/** The same messages, with their parameters isolated. */
export function isolating<T extends object>(messages: T): T {
	const entries = Object.entries(messages).map(([key, message]: [string, unknown]) => {
		if (typeof message === 'function') return [key, withIsolated(message as Text)] as const;
		const isTree = typeof message === 'object' && message !== null;
		return [key, isTree ? isolating(message) : message] as const;
	});
	return Object.fromEntries(entries) as T;
}

function withIsolated(message: Text): Text {
	return (...values) =>
		message(...values.map((each) => (typeof each === 'string' ? isolated(each) : each)));
}
