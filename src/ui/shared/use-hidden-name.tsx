import type { JSX } from 'preact';
import { useUniqueId } from './use-unique-id';

/**
 * A name that only screen readers get: the id to refer to by aria-labelledby, and the text to put
 * into the page. Obsidian shows any aria-label as a tooltip over all that its element holds, so that
 * only buttons and icons may have one.
 */
export function useHiddenName(name: string): readonly [id: string, text: JSX.Element] {
	const id = useUniqueId();
	return [
		id,
		<span id={id} hidden>
			{name}
		</span>,
	];
}
