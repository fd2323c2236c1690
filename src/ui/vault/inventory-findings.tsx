import type { VaultFacts } from '../../notes/checks/check-listeners';
import type { Finding } from '../../notes/checks/finding';
import { useUi } from '../context';
import { findingText, inBrackets } from './finding-text';
import { NoteLink } from '../shared/note-link';

/** Limit of findings shown: the notes list their own. */
const SHOWN = 20;

/** What is likely a mistake among the listeners shown, each with its note and the way to mend it. */
export function InventoryFindings(props: { findings: readonly Finding[]; facts: VaultFacts }) {
	const { findings, facts } = props;
	const { t, language, actions } = useUi();
	const { inventory, checks } = t.vault;
	const shown = withoutMirrored(findings);
	if (!shown.length) return null;
	const hidden = shown.length - SHOWN;
	return (
		<details
			class="port-explorer-findings"
			open={shown.some(({ check }) => check === 'conflict')}
		>
			<summary>
				{inBrackets(inventory.findings, shown.length.toLocaleString(language), language)}
			</summary>
			<ul class="port-explorer-conflicts">
				{shown.slice(0, SHOWN).map((finding, index) => (
					<li key={index} data-check={finding.check}>
						{findingText(finding, facts, language, t)}{' '}
						<FindingPlaces finding={finding} />
						{' · '}
						<button
							type="button"
							class="port-explorer-port-button port-explorer-no-print"
							onClick={() => actions.checkNote(finding.path)}
						>
							{checks.open}
						</button>
					</li>
				))}
				{hidden > 0 && (
					<li class="port-explorer-muted">
						{t.card.more(hidden.toLocaleString(language))}
					</li>
				)}
			</ul>
		</details>
	);
}

/** The note of a finding, and the note of its other side. */
function FindingPlaces({ finding }: { finding: Finding }) {
	const { path, line } = finding;
	const other = finding.other ?? finding.shared?.other;
	if (!other) return <NoteLink path={path} line={line} />;
	return (
		<>
			<NoteLink path={path} line={line} beside={[other.path]} />
			{' · '}
			<NoteLink path={other.path} line={other.line} beside={[path]} />
		</>
	);
}

/** Of the two sides of a conflict, one tells it. */
function withoutMirrored(findings: readonly Finding[]): Finding[] {
	const seen = new Set<string>();
	return findings.filter(({ listener, other, shared }) => {
		const sides =
			listener && other
				? [listener, other].map(({ path, line, first }) => `${path} ${line} ${first}`)
				: shared && [shared.address];
		if (!sides) return true;
		const pair = sides.sort().join(' ');
		return !seen.has(pair) && seen.add(pair);
	});
}
