import { useMemo } from 'preact/hooks';
import { nearestFormats } from '../../formats/nearest-formats';
import { useUi } from '../context';
import { formatName } from './format-name';

/** What an unrecognised text is nearest to, and what it lacks. */
export function NotRecognised({ text }: { text: string }) {
	const { t } = useUi();
	const near = useMemo(() => nearestFormats(text), [text]);
	const say = t.import;
	return (
		<div role="status">
			<p>{say.noFormat}</p>
			{near.length > 0 && (
				<ul>
					{near.map(({ format, missing }) => (
						<li key={format.id}>
							{missing.length
								? say.near(formatName(format, t), missing.join(', '))
								: formatName(format, t)}
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
