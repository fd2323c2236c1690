/** How well one thing is remembered, as the scheduler needs it; times in ms since 1970. */
export interface Memory {
	readonly due: number;
	readonly last: number;
	readonly stability: number;
	readonly difficulty: number;
	/** Days from the last answer to when it is due. */
	readonly days: number;
	/** How often it was asked, and how often it was forgotten after it had been known. */
	readonly reps: number;
	readonly lapses: number;
	/** Its position in the scheduler's steps. */
	readonly step: number;
	/** 0 to 3: new, learning, known, relearning. */
	readonly state: number;
}

/** The quiz progress of a vault, by card. */
export type Training = ReadonlyMap<string, Memory>;

const KEYS = [
	'due',
	'last',
	'stability',
	'difficulty',
	'days',
	'reps',
	'lapses',
	'step',
	'state',
] as const satisfies readonly (keyof Memory)[];

/** The latest valid date. */
const MAX_TIME = 8.64e15;

/** Reads what {@link storeTraining} wrote; null if any of it is damaged. */
export function parseTraining(stored: unknown): Training | null {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
	const training = new Map<string, Memory>();
	for (const [card, value] of Object.entries(stored)) {
		if (typeof value !== 'object' || value === null) return null;
		const numbers = value as Record<string, unknown>;
		const good = KEYS.every((key) => isGood(numbers[key])) && Number(numbers['state']) <= 3;
		if (!good) return null;
		training.set(
			card,
			Object.fromEntries(KEYS.map((key) => [key, numbers[key]])) as unknown as Memory,
		);
	}
	return training;
}

/** The quiz progress in its stored form. */
export function storeTraining(training: Training): Record<string, Memory> {
	return Object.fromEntries(training);
}

function isGood(value: unknown): boolean {
	return typeof value === 'number' && value >= 0 && value <= MAX_TIME;
}
