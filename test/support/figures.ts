import { appendFileSync, mkdirSync } from 'node:fs';

const FOLDER = 'test-results';

/** Writes down a figure that a test has measured, as one line of JSON, for the report. */
export function figure(name: string, value: number, unit: string): void {
	mkdirSync(FOLDER, { recursive: true });
	appendFileSync(`${FOLDER}/figures.jsonl`, `${JSON.stringify({ name, value, unit })}\n`);
}
