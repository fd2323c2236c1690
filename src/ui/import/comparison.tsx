import { useMemo, useState } from 'preact/hooks';
import { isSameName } from '../../domain/name';
import { describeListener } from '../../notes/export/host-export';
import { compareHost, type Difference } from '../../notes/import/compare';
import { keepsListeners, withinCoverage, type Coverage } from '../../notes/import/coverage';
import type { ObservedHost } from '../../notes/import/observed-host';
import { mergeListeners } from '../../notes/index/merge-listeners';
import { useUi, type LinesChange } from '../context';
import { ReadingNotice } from '../shared/reading-notice';
import { NoteLink } from '../shared/note-link';
import { useUniqueId } from '../shared/use-unique-id';

/**
 * What differs between the notes about a host and what was observed; nothing where no note is about
 * it. Only what the listing covers can be removed, each listener by itself and after a look.
 */
export function Comparison({ host, coverage }: { host: ObservedHost; coverage: Coverage }) {
	const { t, registry, vault, actions } = useUi();
	const titleId = useUniqueId();
	const version = vault.version.value;
	const compared = useMemo(() => {
		const isOurs = (each: string) => isSameName(each, host.name);
		const known = vault.hosts().some((each) => isOurs(each.name));
		const documented = vault.listeners().filter((each) => isOurs(each.host));
		if (!host.name || (!known && !documented.length)) return null;
		const all = compareHost(mergeListeners(documented), host.applications, registry);
		return withinCoverage(all, coverage);
	}, [host, coverage, registry, vault, version]);
	if (!compared) return null;
	const { unknown } = compared;
	const differences = compared.differences.filter((each) => each.kind !== 'named');
	const named = compared.differences.filter(({ kind }) => kind === 'named');
	const say = t.import;
	const harmless = differences.filter(keepsListeners);
	return (
		<section class="port-explorer-comparison" aria-labelledby={titleId}>
			<div id={titleId} class="port-explorer-caption">
				{say.compare(host.name)}
			</div>
			<ReadingNotice />
			{!differences.length && vault.isComplete.value && <p role="status">{say.same}</p>}
			<ul class="port-explorer-list">
				{differences.map((difference) => (
					<DifferenceRow
						key={keyOf(difference)}
						host={host.name}
						difference={difference}
					/>
				))}
			</ul>
			{harmless.length > 1 && (
				<button type="button" onClick={() => void actions.accept(host.name, harmless)}>
					{say.acceptAll(harmless.length)}
				</button>
			)}
			<Aside summary={say.otherNames(named.length)} differences={named} />
			<Aside
				summary={say.notCovered(unknown.length, say.gaps[coverage.gap ?? 'part'])}
				differences={unknown}
			/>
		</section>
	);
}

type Named = Extract<Difference, { kind: 'named' }>;

function keyOf(difference: Difference): string {
	const { protocol, first, last, address } =
		difference.kind === 'gone' ? difference.documented : difference.observed;
	return `${difference.kind} ${protocol} ${first} ${last} ${address}`;
}

/** What nothing is to be done about: other names, and what the listing can't show. */
function Aside(props: { summary: string; differences: readonly Difference[] }) {
	const { summary, differences } = props;
	if (!differences.length) return null;
	return (
		<details class="port-explorer-unknown">
			<summary>{summary}</summary>
			<ul class="port-explorer-list">
				{differences.map((difference) => (
					<li key={keyOf(difference)}>
						<DifferenceText difference={difference} isUnknown />
					</li>
				))}
			</ul>
		</details>
	);
}

/** One difference with what can be done about it. What takes something away shows its lines first. */
function DifferenceRow(props: { host: string; difference: Exclude<Difference, Named> }) {
	const { host, difference } = props;
	const { t, actions } = useUi();
	const [changes, setChanges] = useState<readonly LinesChange[] | null>(null);
	const say = t.import;
	const isSafe = keepsListeners(difference);
	const press = async () => {
		if (isSafe) await actions.accept(host, [difference]);
		else setChanges(changes ? null : await actions.previewAccept(host, [difference]));
	};
	const label = { added: say.add, changed: say.update, gone: say.remove }[difference.kind];
	return (
		<li class="port-explorer-difference" data-kind={difference.kind}>
			<DifferenceText difference={difference} />
			<button
				type="button"
				aria-expanded={isSafe ? undefined : changes !== null}
				onClick={() => void press()}
			>
				{label}
			</button>
			{changes && (
				<div class="port-explorer-lines-change" role="group">
					{changes.map(({ path, line, before, after }) => (
						<div key={path}>
							<NoteLink path={path} line={line} />
							<pre>
								<del>{before}</del>
								{after !== '' && <ins>{after}</ins>}
							</pre>
						</div>
					))}
					{!changes.length && <p>{say.noPlace}</p>}
					{changes.length > 0 && (
						<button
							type="button"
							onClick={() => void actions.accept(host, [difference], changes)}
						>
							{difference.kind === 'gone' ? say.removeLines : say.changeLines}
						</button>
					)}
					<button type="button" onClick={() => setChanges(null)}>
						{say.cancel}
					</button>
				</div>
			)}
		</li>
	);
}

function DifferenceText(props: { difference: Difference; isUnknown?: boolean }) {
	const { difference, isUnknown = false } = props;
	const { t } = useUi();
	const say = t.import;
	if (difference.kind === 'added') {
		const { observed, application } = difference;
		return <span>{say.added(describeListener(observed), application)}</span>;
	}
	const { documented } = difference;
	const { path, line, application } = documented;
	const port = describeListener(documented);
	const before = `${port} ${application}`;
	const text =
		difference.kind === 'named'
			? say.named(before, difference.application)
			: difference.kind === 'changed'
				? say.changed(
						before,
						`${describeListener(difference.observed)} ${difference.application}`,
					)
				: isUnknown
					? before
					: say.gone(port, application);
	return (
		<span>
			{text} <NoteLink path={path} line={line} />
		</span>
	);
}
