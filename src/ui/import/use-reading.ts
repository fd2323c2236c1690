import { useEffect, useMemo, useState } from 'preact/hooks';
import { FORMATS } from '../../formats/formats';
import type { Reading } from '../../formats/part';
import { readChosen, readParts } from '../../formats/read-parts';
import { readContextOf } from '../../notes/import/read-context';
import { useUi } from '../context';

/** So long a text is read before the page gets its turn. */
const SLICE_MS = 8;

/** Reads a text in the format of that id, or all that it has; undefined while a long one is being read. */
export function useReading(text: string, formatId: string): Reading | undefined {
	const { registry } = useUi();
	const context = useMemo(() => readContextOf(registry), [registry]);
	const [read, setRead] = useState<{ of: string; by: string; reading: Reading } | null>(null);
	useEffect(() => {
		const format = FORMATS.find(({ id }) => id === formatId);
		const work = format ? readChosen(text, format, context) : readParts(text, context);
		let timer = 0;
		const goOn = () => {
			const since = performance.now();
			while (performance.now() - since < SLICE_MS) {
				const step = work.next();
				if (step.done) return setRead({ of: text, by: formatId, reading: step.value });
			}
			timer = window.setTimeout(goOn);
		};
		goOn();
		return () => window.clearTimeout(timer);
	}, [text, formatId, context]);
	return read && read.of === text && read.by === formatId ? read.reading : undefined;
}
