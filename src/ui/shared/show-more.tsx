import { useEffect, useState } from 'preact/hooks';
import { useUi } from '../context';

/** How much of a long list is shown: `step` at first, as much again at each press of the button. */
export function useLimit(
	root: { readonly current: HTMLElement | null },
	step: number,
): { limit: number; onMore: () => void } {
	const [limit, setLimit] = useState(step);
	usePrintedWhole(root, () => setLimit(Infinity));
	return { limit, onMore: () => setLimit(limit + step) };
}

/** The button that shows more of a list; nothing where all of it is shown. */
export function ShowMore(props: { hidden: number; step: number; onMore: () => void }) {
	const { hidden, step, onMore } = props;
	const { t, language } = useUi();
	if (hidden <= 0) return null;
	return (
		<button type="button" class="port-explorer-more port-explorer-no-print" onClick={onMore}>
			{t.actions.showMore(Math.min(hidden, step).toLocaleString(language))} (
			{hidden.toLocaleString(language)})
		</button>
	);
}

/** Paper has no buttons, so a list that is printed is shown whole. */
function usePrintedWhole(
	root: { readonly current: HTMLElement | null },
	showAll: () => void,
): void {
	useEffect(() => {
		const window = root.current?.win;
		if (root.current?.closest('.print')) showAll();
		window?.addEventListener('beforeprint', showAll);
		return () => window?.removeEventListener('beforeprint', showAll);
	}, []);
}
