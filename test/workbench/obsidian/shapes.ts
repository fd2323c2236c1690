import type * as Obsidian from 'obsidian';

/** A class that may have fewer members than Obsidian's, but none of another shape. */
type PartOf<T> = T extends abstract new (...parameters: infer P) => infer Instance
	? abstract new (...parameters: P) => { [Key in keyof Instance]?: Instance[Key] }
	: T;

/** As many of the module's members as one likes, each of the shape that obsidian.d.ts gives it. */
export type PartOfModule = {
	readonly [Key in keyof typeof Obsidian]?: PartOf<(typeof Obsidian)[Key]>;
};

/** Classes that Obsidian alone makes objects of: how they are made is the host's business. */
export type InstancesOfModule = {
	readonly [Key in keyof typeof Obsidian]?: (typeof Obsidian)[Key] extends abstract new (
		...parameters: never
	) => infer Instance
		? abstract new (...parameters: never) => { [Member in keyof Instance]?: Instance[Member] }
		: never;
};
