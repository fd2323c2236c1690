import type { Conflict, Host } from '../../domain/host';
import { useHiddenName } from '../shared/use-hidden-name';
import { useUi } from '../context';

/** Limit of conflicts listed. */
const MAX_CONFLICTS = 20;

/** The applications of a host that can't both listen where they do. */
export function HostConflicts(props: { conflicts: readonly Conflict[]; host: Host }) {
	const { t, language } = useUi();
	const { applications } = props.host;
	const hidden = props.conflicts.length - MAX_CONFLICTS;
	const problems = props.conflicts
		.slice(0, MAX_CONFLICTS)
		.map(({ applications: [one, other], listeners: [a, b] }) => {
			const first = Math.max(a.first, b.first);
			const names = [one, other].map((index) => applications[index]!.name) as [
				string,
				string,
			];
			return t.host.conflict(...names, `${first}/${a.protocol}`);
		});
	const [nameId, hiddenName] = useHiddenName(t.host.conflicts);
	if (!problems.length) return null;
	return (
		<>
			{hiddenName}
			<ul class="port-explorer-conflicts" aria-labelledby={nameId}>
				{problems.map((text, index) => (
					<li key={index}>{text}</li>
				))}
				{hidden > 0 && (
					<li class="port-explorer-muted">
						{t.card.more(hidden.toLocaleString(language))}
					</li>
				)}
			</ul>
		</>
	);
}
