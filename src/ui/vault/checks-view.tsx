import { useRef } from 'preact/hooks';
import type { VaultFacts } from '../../notes/checks/check-listeners';
import { canTurnOff, readDismissal, type Finding, type Fix } from '../../notes/checks/finding';
import { NOT_A_HOST } from '../../notes/found/found-host';
import { useUi } from '../context';
import { findingText, inBrackets } from './finding-text';
import { Icon } from '../shared/icon';
import { ShowMore, useLimit } from '../shared/show-more';

/** Findings shown at first, and added by each "Show more". */
const STEP = 50;

/** What one can do about a finding. */
export interface FindingActions {
	readonly mend: (finding: Finding, fix: Fix) => void;
	readonly dismiss: (finding: Finding) => void;
	/** Takes back a dismissal, given as it is in the note's properties. */
	readonly restore: (dismissal: string) => void;
	/** Never tells of this kind again, in any note. */
	readonly ignore: (finding: Finding) => void;
}

/** The findings of one note, each with its reason and what would mend it. */
export function ChecksView(props: {
	findings: readonly Finding[];
	/** What was dismissed in the note, as its properties have it. */
	dismissed: readonly string[];
	/** Whether these are shown from the start. */
	isDismissedOpen: boolean;
	facts: VaultFacts;
	actions: FindingActions;
}) {
	const { t } = useUi();
	const { findings, dismissed, isDismissedOpen, facts, actions } = props;
	const root = useRef<HTMLDivElement>(null);
	const { limit, onMore } = useLimit(root, STEP);
	return (
		<div ref={root}>
			{!findings.length && <p class="port-explorer-muted">{t.vault.checks.none}</p>}
			{findings.length > 0 && (
				<ul class="port-explorer-list port-explorer-findings">
					{findings.slice(0, limit).map((finding, index) => (
						<FindingItem
							key={index}
							finding={finding}
							facts={facts}
							actions={actions}
						/>
					))}
				</ul>
			)}
			<ShowMore hidden={findings.length - limit} step={STEP} onMore={onMore} />
			{dismissed.length > 0 && (
				<Dismissed
					dismissed={dismissed}
					isOpen={isDismissedOpen}
					onRestore={actions.restore}
				/>
			)}
		</div>
	);
}

/** What was dismissed in the note, each with a way back. */
function Dismissed(props: {
	dismissed: readonly string[];
	isOpen: boolean;
	onRestore: (dismissal: string) => void;
}) {
	const { t, language } = useUi();
	const { checks, found } = t.vault;
	const nameOf = (dismissal: string) => {
		if (dismissal === NOT_A_HOST) return found.dismiss;
		const { check, what } = readDismissal(dismissal);
		return check ? inBrackets(checks.kinds[check], what, language) : dismissal;
	};
	return (
		<details class="port-explorer-dismissed" open={props.isOpen}>
			<summary>{checks.dismissed(props.dismissed.length.toLocaleString(language))}</summary>
			<ul class="port-explorer-list">
				{props.dismissed.map((dismissal) => (
					<li key={dismissal} class="port-explorer-player">
						<bdi>{nameOf(dismissal)}</bdi>
						<button
							type="button"
							aria-label={checks.restoreOne(nameOf(dismissal))}
							onClick={() => props.onRestore(dismissal)}
						>
							{checks.restore}
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}

function FindingItem(props: { finding: Finding; facts: VaultFacts; actions: FindingActions }) {
	const { finding, facts, actions } = props;
	const { t, language, actions: app } = useUi();
	const { path, line, fixes, check } = finding;
	const name = finding.listener?.application ?? '';
	const { checks } = t.vault;
	return (
		<li class="port-explorer-finding">
			<Icon name="triangle-alert" />
			<div>
				<p>
					<button
						type="button"
						class="port-explorer-port-button"
						onClick={(event) => app.openNote(path, line, event)}
					>
						{checks.line(line.toLocaleString(language))}
					</button>{' '}
					{findingText(finding, facts, language, t)}
				</p>
				<div class="port-explorer-player">
					{fixes.map((fix) => (
						<button
							key={fix.to}
							type="button"
							onClick={() => actions.mend(finding, fix)}
						>
							{name
								? checks.mendOf(name, fix.from, fix.to)
								: checks.mend(fix.from, fix.to)}
						</button>
					))}
					<button type="button" onClick={() => actions.dismiss(finding)}>
						{checks.dismiss}
					</button>
					{canTurnOff(check) && (
						<button type="button" onClick={() => actions.ignore(finding)}>
							{checks.ignore(checks.kinds[check])}
						</button>
					)}
				</div>
			</div>
		</li>
	);
}
