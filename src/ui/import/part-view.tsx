import { useMemo } from 'preact/hooks';
import type { Part } from '../../formats/part';
import { coverageOf } from '../../notes/import/coverage';
import { countListeners, type ObservedHost } from '../../notes/import/observed-host';
import { useHiddenName } from '../shared/use-hidden-name';
import { useUi } from '../context';
import { formatName } from './format-name';
import { Comparison } from './comparison';
import { ObservedList } from './observed-list';
import { RuleList } from './rule-list';
import { SkippedLines } from './skipped-lines';

/** One listing of a text: what it is, what listens or is allowed by it, and what was left out. */
export function PartView(props: {
	part: Part;
	/** All that was pasted. */
	text: string;
	hosts: readonly ObservedHost[];
	/** Whether it is one of several, and needs its name. */
	isNamed: boolean;
	firstLine?: number;
}) {
	const { part, text, hosts, isNamed, firstLine } = props;
	const { t, language } = useUi();
	const say = t.import;
	const { listing, format } = part;
	const coverage = useMemo(() => coverageOf(format.id, text, listing), [format, text, listing]);
	const name = part.name || part.host;
	const [nameId, hiddenName] = useHiddenName(
		[formatName(format, t), name].filter(Boolean).join(' '),
	);
	const count = listing.rules.length
		? say.rules(listing.rules.length.toLocaleString(language))
		: say.found(countListeners(hosts).toLocaleString(language));
	return (
		<section class="port-explorer-part" aria-labelledby={nameId}>
			{hiddenName}
			<p class="port-explorer-muted" role="status">
				{[isNamed && name, formatName(format, t), count].filter(Boolean).join(' · ')}
			</p>
			<RuleList rules={listing.rules} />
			{hosts.map((host) => (
				<div key={host.name}>
					<ObservedList host={host} />
					<Comparison host={host} coverage={coverage} />
				</div>
			))}
			{!hosts.length && !listing.rules.length && <p>{say.nothing}</p>}
			<SkippedLines skipped={listing.skipped} {...(firstLine && { firstLine })} />
		</section>
	);
}
