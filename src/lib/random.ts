/** A copy in random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
	const mixed = [...values];
	for (let at = mixed.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
	}
	return mixed;
}

/** A random element of a list that isn't empty. */
export function oneOf<T>(values: readonly T[], random: () => number): T {
	return values[Math.floor(random() * values.length)]!;
}
