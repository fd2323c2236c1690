import type { en } from './en';

type Widened<T> = {
	[Key in keyof T]: T[Key] extends (...parameters: infer Parameters) => string
		? (...parameters: Parameters) => string
		: T[Key] extends string
			? string
			: Widened<T[Key]>;
};

/** The texts of a language: a missing one, or one with other parameters, does not compile. */
export type Messages = Widened<typeof en>;
