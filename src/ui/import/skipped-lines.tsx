import type { SkippedLine } from '../../formats/listing';
import { useUi } from '../context';

/** More lines than this are not read through. */
const SHOWN = 200;

/** The lines that were skipped, each with the reason. */
export function SkippedLines(props: { skipped: readonly SkippedLine[]; firstLine?: number }) {
	const { skipped, firstLine = 1 } = props;
	const { t, language } = useUi();
	if (!skipped.length) return null;
	return (
		<details class="port-explorer-skipped">
			<summary>{t.import.skipped(skipped.length.toLocaleString(language))}</summary>
			<ul>
				{skipped.slice(0, SHOWN).map(({ line, text, reason, detail }, index) => (
					<li key={index}>
						{t.vault.checks.line((line + firstLine - 1).toLocaleString(language))}:{' '}
						{t.import.reasons[reason]} {detail && <code>{detail}</code>}{' '}
						<code>{text}</code>
					</li>
				))}
				{skipped.length > SHOWN && (
					<li class="port-explorer-muted">
						{t.card.more((skipped.length - SHOWN).toLocaleString(language))}
					</li>
				)}
			</ul>
		</details>
	);
}
