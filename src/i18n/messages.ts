import type { en } from './en';

type Widened<T> = {
	[Key in keyof T]: T[Key] extends (...parameters: infer Parameters) => string
		? (...parameters: Parameters) => string
		: T[Key] extends string
			? string
			: Widened<T[Key]>;
};

/** The texts of a language. A missing text, or one with other parameters, doesn't compile. */
export type Messages = Widened<typeof en>;
