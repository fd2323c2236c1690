import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { runInSlices } from '../../lib/run-in-slices';

/**
 * What some work comes to: at once where it is short, later where it is long, and until then what was
 * known before. Work that has been replaced by other is not gone on with.
 */
export function useSlices<T>(work: Generator<void, T>, nothing: T): T {
	const result = useMemo(() => runInSlices(work), [work]);
	const known = useRef(nothing);
	const [, show] = useState(nothing);
	const isLate = result instanceof Promise;
	useEffect(() => {
		if (!isLate) {
			known.current = result;
			return;
		}
		let isWanted = true;
		void result.then((late) => {
			if (!isWanted) return;
			known.current = late;
			show(late);
		});
		return () => {
			isWanted = false;
			work.return(nothing);
		};
	}, [result]);
	return isLate ? known.current : result;
}
