/**
 * What nobody knows about Obsidian: each has two positions, and the plugin has to work in both. The
 * first of each list is the one that holds unless the address says otherwise.
 */
export const VARIANTS = {
	/** Whether a component's children are unloaded before or after itself. */
	unload: ['children-first', 'children-last'],
	/** Whether scopes get a key before or after the element that has the focus. */
	keys: ['scope-first', 'element-first'],
	/** Which handler of a scope gets a key that several have asked for. */
	handlers: ['first', 'last'],
	/** When what was typed is written: two seconds after the last key, or with each. */
	save: ['later', 'at-once'],
	/** Whether a block in Live Preview keeps its element when something else is typed. */
	widgets: ['kept', 'rebuilt'],
	/** Whether `changed` is said of later changes only, or also of each note before the layout is ready. */
	changed: ['later', 'before-layout'],
	/** Whether the vault says `create` for new files only, or also for each that it finds at the start. */
	create: ['new-files', 'all-files'],
	/** Whether `crypto.randomUUID` is there. */
	random: ['there', 'missing'],
	/** Whether pictures can be put on the clipboard; WebKit takes them only at once. */
	pictures: ['there', 'missing', 'at-once'],
	/** What a text card of a canvas knows: the canvas's path, or nothing. */
	canvas: ['path', 'no-path'],
	/** Where the export to PDF renders a note: in the page, or in a window of its own. */
	pdf: ['page', 'window'],
	/** What becomes of a popover whose element the pointer leaves before it is shown. */
	popover: ['destroyed', 'shown'],
	/** Whether the steps of a view that is no place to navigate can be gone back. */
	steps: ['kept', 'forgotten'],
} as const;

export type Variant = keyof typeof VARIANTS;
export type Position<V extends Variant> = (typeof VARIANTS)[V][number];
export type Variants = { [V in Variant]: Position<V> };

/** The last position of each, as parameters: what the browser tests' second run is told. */
export const OTHER_POSITIONS = new URLSearchParams(
	Object.entries(VARIANTS).map(([name, positions]) => [name, positions.at(-1)!]),
).toString();

const chosen: Record<string, string> = {};

/** Takes the positions from the page's address; what it does not name stays as it is. */
export function chooseVariants(parameters: URLSearchParams): void {
	for (const [name, positions] of Object.entries<readonly string[]>(VARIANTS)) {
		const wanted = parameters.get(name);
		if (wanted === null) continue;
		if (!positions.includes(wanted)) {
			throw new Error(`workbench: ${name} is one of ${positions.join(', ')}`);
		}
		chosen[name] = wanted;
	}
}

/** Whether a variant is in this position. */
export function isVariant<V extends Variant>(name: V, position: Position<V>): boolean {
	return (chosen[name] ?? VARIANTS[name][0]) === position;
}
