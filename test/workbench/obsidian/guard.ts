import MEMBERS from 'obsidian-members';

/**
 * Wraps an object that stands for one of Obsidian's classes, so that touching a member which that
 * class has in Obsidian but not here throws and names it, instead of giving undefined.
 */
export function guard<T extends object>(target: T, ...classes: string[]): T {
	const known = new Set(classes.flatMap((name) => MEMBERS[name] ?? []));
	return new Proxy(target, {
		get(object, property, receiver) {
			if (typeof property === 'string' && known.has(property) && !(property in object)) {
				throw new Error(`workbench: obsidian.${classes[0]}.${property} is not provided`);
			}
			return Reflect.get(object, property, receiver) as unknown;
		},
	});
}

/**
 * A part of one of Obsidian's types, checked member by member, in place of the whole: what is
 * missing throws when it is touched.
 */
export function provide<T extends object>(className: string, part: Partial<T>): T {
	return guard(part as T, className);
}
