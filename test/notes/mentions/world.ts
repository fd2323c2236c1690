import { readFileSync } from 'node:fs';
import { find } from './judge';

/** A passage, the ports a reader finds in it, the kind of text it is, and its language. */
export interface WorldPassage {
	readonly text: string;
	readonly ports: readonly (number | string)[];
	readonly kind: string;
	readonly lang: string;
}

/** The passages of one part: those that weights are learned from, or those held out, first or later. */
export function readWorld(
	part: 'train' | 'held-out' | 'fresh' | 'last' | 'newest',
): WorldPassage[] {
	const lines = readFileSync(new URL(`world/${part}.jsonl`, import.meta.url), 'utf8').split('\n');
	return lines.filter(Boolean).map((line) => JSON.parse(line) as WorldPassage);
}

/** How many ports were found and right, and how many a reader finds. */
export class Score {
	found = 0;
	right = 0;
	wanted = 0;

	add(passage: WorldPassage, got: ReadonlySet<string>): boolean {
		const wanted = new Set(passage.ports.map(String));
		const right = [...got].filter((port) => wanted.has(port)).length;
		this.found += got.size;
		this.right += right;
		this.wanted += wanted.size;
		return right === got.size && right === wanted.size;
	}

	get precision(): number {
		return this.found ? this.right / this.found : 1;
	}

	get recall(): number {
		return this.wanted ? this.right / this.wanted : 1;
	}

	toString(): string {
		const percent = (part: number) => part.toFixed(3);
		const counts = `${this.right} of ${this.found} found, of ${this.wanted} wanted`;
		return `P ${percent(this.precision)} R ${percent(this.recall)} (${counts})`;
	}
}

/** The ports found in a text, each once: "443", "6000-6063". */
export function portsIn(text: string): Set<string> {
	return new Set(
		find(text).map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)),
	);
}

/** The score of all passages, and of each group that they are put into. */
export function scores(
	passages: readonly WorldPassage[],
	groupOf: (passage: WorldPassage) => string,
): { all: Score; groups: Map<string, Score>; wrong: string[] } {
	const all = new Score();
	const groups = new Map<string, Score>();
	const wrong: string[] = [];
	for (const passage of passages) {
		const got = portsIn(passage.text);
		const group = groups.get(groupOf(passage)) ?? new Score();
		groups.set(groupOf(passage), group);
		group.add(passage, got);
		if (!all.add(passage, got)) {
			const ports = `${[...got].join(' ')} instead of ${passage.ports.join(' ')}`;
			wrong.push(`${passage.kind} ${passage.lang}: ${passage.text} → ${ports}`);
		}
	}
	return { all, groups, wrong };
}
