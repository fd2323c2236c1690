import { runToEnd } from './run-to-end';

/** A value that takes several steps to make: step by step beforehand, or in one go when it is asked for. */
export class Prepared<T> {
	private making: Generator<void, T> | undefined;
	private made: { readonly value: T } | undefined;

	constructor(private readonly make: () => Generator<void, T>) {}

	get isReady(): boolean {
		return this.made !== undefined;
	}

	get(): T {
		this.made ??= { value: runToEnd((this.making ??= this.make())) };
		return this.made.value;
	}

	/** Makes it beforehand. Somebody may ask for it in between, and so end the making. */
	*steps(): Generator<void, void> {
		while (!this.made) {
			const step = (this.making ??= this.make()).next();
			if (step.done) this.made = { value: step.value };
			else yield;
		}
	}
}
