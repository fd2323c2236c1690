import { isSameName } from '../../domain/name';
import { useMemo } from 'preact/hooks';
import { describeListener } from '../../notes/export/host-export';
import { compareHost, type Difference } from '../../notes/import/compare';
import type { ObservedHost } from '../../notes/import/observed-host';
import { mergeListeners } from '../../notes/index/merge-listeners';
import { useUi } from '../context';
import { ReadingNotice } from '../shared/reading-notice';
import { NoteLink } from '../shared/note-link';

/** What differs between the notes about a host and what was observed; nothing where none is about it. */
export function Comparison({ host }: { host: ObservedHost }) {
	const { t, vault, actions } = useUi();
	const version = vault.version.value;
	const differences = useMemo(() => {
		const isOurs = (each: string) => isSameName(each, host.name);
		const known = vault.hosts().some((each) => isOurs(each.name));
		const documented = vault.listeners().filter((each) => isOurs(each.host));
		if (!host.name || (!known && !documented.length)) return null;
		return compareHost(mergeListeners(documented), host.applications);
	}, [host, vault, version]);
	if (!differences) return null;
	const say = t.import;
	return (
		<section class="port-explorer-comparison" aria-label={say.compare(host.name)}>
			<div class="port-explorer-caption">{say.compare(host.name)}</div>
			<ReadingNotice />
			{!differences.length && vault.isComplete.value && <p role="status">{say.same}</p>}
			<ul class="port-explorer-list">
				{differences.map((difference, index) => (
					<li key={index} class="port-explorer-difference" data-kind={difference.kind}>
						<DifferenceText difference={difference} />
						<button
							type="button"
							onClick={() => void actions.accept(host.name, [difference])}
						>
							{say.accept}
						</button>
					</li>
				))}
			</ul>
			{differences.length > 1 && (
				<button type="button" onClick={() => void actions.accept(host.name, differences)}>
					{say.acceptAll}
				</button>
			)}
		</section>
	);
}

function DifferenceText({ difference }: { difference: Difference }) {
	const { t } = useUi();
	const say = t.import;
	if (difference.kind === 'added') {
		const { observed, application } = difference;
		return <span>{say.added(describeListener(observed), application)}</span>;
	}
	const { documented } = difference;
	const { path, line, application } = documented;
	const before = describeListener(documented);
	return (
		<span>
			{difference.kind === 'gone'
				? say.gone(before, application)
				: say.changed(
						`${before} ${application}`,
						`${describeListener(difference.observed)} ${difference.application}`,
					)}{' '}
			<NoteLink path={path} line={line} />
		</span>
	);
}
