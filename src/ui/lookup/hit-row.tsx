import { PROTOCOLS, type Protocol } from '../../domain/port';
import { writtenIn } from '../../i18n';
import { describePort } from '../../registry/describe';
import { mayBeSameName } from '../../notes/import/same-name';
import { parseQuery } from '../../registry/search/query/query';
import { namesOf } from '../../registry/search/entries';
import { hasMatches } from '../../registry/search/highlight';
import type { SearchHit } from '../../registry/search/search';
import { ProtocolTags } from '../port/badges';
import { cardTitle, ownLabel, ownName } from '../port/card/card-title';
import { useUi } from '../context';
import { PortNumber } from '../shared/port-number';
import { Marked } from './marked';

/** A port that a search found, in one line: what it was found by, and what it is for. */
export function HitRow({ hit, typed }: { hit: SearchHit; typed: string }) {
	const { t, language, registry, labels, vault } = useUi();
	const { first, last, entry } = hit;
	const range = { first, last, protocols: [] };
	const use = entry?.use;
	const text = use && writtenIn(language, use);
	const service = entry?.service;
	const name =
		text?.name ?? (service?.name || cardTitle(describePort(registry, range), '', language, t));
	// Who asks for a product wants to read of it, not of what is on its port here.
	const isAsked = parseQuery(typed).words.length > 0;
	// Follows the notes as they change.
	void vault.version.value;
	const label = isAsked ? ownLabel(labels.value, range) : ownName(labels.value, range, vault);
	const title = label || name;
	const described = text?.purpose ?? service?.description ?? '';
	// Under the reader's own name the usual one is news.
	const purpose = [label && !mayBeSameName(label, name) ? name : '', described]
		.filter(Boolean)
		.join(': ');
	const alias = [title, purpose].some((each) => hasMatches(each, typed))
		? ''
		: otherNameOf(hit, typed);
	return (
		<span class="port-explorer-hit">
			<PortNumber range={range} small typed={typed} />
			<span class="port-explorer-row-text">
				<span class="port-explorer-row-title">
					<Marked text={title} typed={typed} />
				</span>
				{alias && (
					<span class="port-explorer-muted port-explorer-alias">
						(<Marked text={alias} typed={typed} />)
					</span>
				)}
				<span class="port-explorer-muted">
					<Marked text={purpose} typed={typed} />
				</span>
				<ProtocolTags protocols={inOrder(hit.protocols)} />
			</span>
		</span>
	);
}

/** The same order in every row, so that they can be compared at a glance. */
function inOrder(protocols: readonly Protocol[]): readonly Protocol[] {
	return PROTOCOLS.filter((protocol) => protocols.includes(protocol));
}

/** What a port was found by that its row would not show: another name, or a keyword. */
function otherNameOf({ entry }: SearchHit, typed: string): string {
	return (entry ? namesOf(entry) : []).find((name) => hasMatches(name, typed)) ?? '';
}
