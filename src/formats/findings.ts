import type { Ledger } from './ledger';
import type { ObservedListener, SkipReason, UsualPorts } from './listing';

/** So much is kept of a text, and looked at in it: aliases could repeat a list without end. */
const MAX_KEPT = 200_000;
const MAX_LOOKED = 2_000_000;

/** Details of a listener, apart from its line. */
export type Found = Omit<ObservedListener, 'line'>;

/**
 * Enters into a ledger what the lines of a configuration say, each thing once: what several services
 * take over is skipped once for a line and reason, and what is the same listener is one.
 */
export class Findings {
	private readonly known = new Set<string>();
	private isStopped = false;
	private leftToKeep = MAX_KEPT;
	private leftToLook = MAX_LOOKED;

	constructor(private readonly ledger: Ledger) {}

	/** Keeps a listener, or why there is none; false when no more is taken. */
	put(line: number, found: Found | SkipReason, detail?: string, usual?: UsualPorts): boolean {
		if (this.leftToKeep-- <= 0) return this.stop(line);
		const key = `${line} ${typeof found === 'string' ? `${found} ${detail ?? ''}` : keyOf(found)}`;
		if (this.known.has(key)) return true;
		this.known.add(key);
		if (typeof found === 'string') this.ledger.skip(line, found, detail, usual);
		else this.ledger.add({ ...found, line });
		return true;
	}

	/** Counts one more thing that is looked at; false when no more is. */
	look(line: number): boolean {
		return this.leftToLook-- > 0 || this.stop(line);
	}

	/** The first time, it is said where. */
	private stop(line: number): false {
		if (!this.isStopped) this.ledger.skip(line, 'beyond-limit');
		this.isStopped = true;
		return false;
	}
}

/** What makes a listener another one; not where it's written. */
function keyOf({ planned: _, ...found }: Found): string {
	return JSON.stringify(found);
}
