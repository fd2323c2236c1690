import { useState } from 'preact/hooks';
import { useUi } from '../../context';
import { FitSummary, FitView, useFit } from './fit-view';
import { NotRecognised } from '../not-recognised';
import { PasteArea } from '../paste-area';
import { useReading } from '../use-reading';

/** Paste a configuration before it's started, and see whether its ports are free. */
export function FitDialog(props: { text: string; host: string }) {
	const { t } = useUi();
	const say = t.import.fit;
	const [text, setText] = useState(props.text);
	const reading = useReading(text, '');
	const fit = useFit(text, reading, props.host);
	const isRead = text.trim() !== '' && reading !== undefined;
	return (
		<div class="port-explorer-import">
			<PasteArea
				rows={9}
				name={say.pasteName}
				placeholder={say.paste}
				value={text}
				onInput={setText}
			/>
			{isRead && !reading.parts.length && <NotRecognised text={text} />}
			{isRead && reading.parts.length > 0 && !fit.ports.length && (
				<p role="status">{say.nothing}</p>
			)}
			{isRead && fit.ports.length > 0 && (
				<>
					<p role="status">
						<FitSummary fit={fit} />
					</p>
					<FitView fit={fit} text={text} />
				</>
			)}
		</div>
	);
}
