import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { PORT_CLASSES, PROTOCOLS } from '../../domain/port';
import { FAMILIES, type Family } from '../../registry/common-use';
import { hasFilter, withFilter, type FilterWord } from '../../registry/search/query/filter-words';
import { useUi } from '../context';
import { useScrollCue } from '../shared/use-scroll-cue';
import { useHiddenName } from '../shared/use-hidden-name';

/** The protocols that are worth a chip: hardly anything is known on the others. */
const PROTOCOL_CHIPS = PROTOCOLS.slice(0, 2);

/**
 * The filters of a search as chips. Each of them is a word of the query, which can as well be
 * typed: there is one place where the question stands.
 */
export function FilterBar(props: {
	query: string;
	onQuery: (query: string) => void;
	/** Whether to offer the classes of ports, too. */
	classes?: boolean;
	/** Whether to offer the reader's own ports, too. */
	own?: boolean;
	/** Further chips, of other kinds. */
	children?: ComponentChildren;
}) {
	const { query, onQuery, classes = false, own = false } = props;
	const { t } = useUi();
	const { filters } = t.vault;
	const row = useRef<HTMLDivElement>(null);
	useScrollCue(row);
	const [nameId, hiddenName] = useHiddenName(t.lookup.filters);
	const chip = (name: string, filter: FilterWord, word: string, help?: string) => {
		const on = hasFilter(query, filter);
		return (
			<button
				key={name}
				type="button"
				class="port-explorer-chip"
				aria-pressed={on}
				title={help}
				onClick={() => onQuery(withFilter(query, filter, word, !on))}
			>
				{name}
			</button>
		);
	};
	return (
		<div
			ref={row}
			class="port-explorer-filters port-explorer-scroll-row"
			role="group"
			aria-labelledby={nameId}
			data-ignore-swipe
		>
			{hiddenName}
			{PROTOCOL_CHIPS.map((protocol) =>
				chip(t.protocols[protocol], { kind: 'protocol', protocol }, protocol),
			)}
			{chip(t.encryption.yes, { kind: 'encrypted', encrypted: true }, t.lookup.encryptedWord)}
			{classes &&
				PORT_CLASSES.map(({ name, first, last }) =>
					chip(
						t.classes[name],
						{ kind: 'range', from: first, to: last },
						`${first}-${last}`,
						t.classHelp[name],
					),
				)}
			{own && (
				<>
					{chip(filters.vault, { kind: 'own', set: 'vault' }, filters.vaultWord)}
					{chip(filters.conflict, { kind: 'own', set: 'conflict' }, filters.conflictWord)}
					{chip(
						t.explorer.labelled,
						{ kind: 'own', set: 'labelled' },
						t.explorer.labelledWord,
					)}
				</>
			)}
			{props.children}
			<FamilySelect query={query} onQuery={onQuery} />
		</div>
	);
}

function FamilySelect({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
	const { t } = useUi();
	const [nameId, hiddenName] = useHiddenName(t.card.family);
	const chosen = FAMILIES.find((family) => hasFilter(query, { kind: 'family', family }));
	const choose = (family: Family | undefined) => {
		const filter: FilterWord = { kind: 'family', family: family ?? FAMILIES[0] };
		onQuery(withFilter(query, filter, `#${family}`, family !== undefined));
	};
	return (
		<>
			{hiddenName}
			<select
				class="dropdown port-explorer-family"
				aria-labelledby={nameId}
				value={chosen ?? ''}
				onChange={({ currentTarget }) =>
					choose(FAMILIES.find((family) => family === currentTarget.value))
				}
			>
				<option value="">{t.lookup.anyFamily}</option>
				{FAMILIES.map((family) => (
					<option key={family} value={family}>
						{t.families[family]}
					</option>
				))}
			</select>
		</>
	);
}
