import type { ComponentChildren } from 'preact';
import { isSinglePort } from '../../../domain/port-range';
import { writtenIn } from '../../../i18n';
import type { PortDescription } from '../../../registry/describe';
import { neighboursOf } from '../../../registry/neighbours';
import { useUi } from '../../context';
import { Icon } from '../../shared/icon';
import { PortButton } from '../port-button';

/** What a reader should notice: a risk, a better port, a likely slip, a port browsers refuse. */
export function PortHints(props: {
	about: PortDescription;
	labelled: boolean;
	/** Whether one service is meant, by its name or the reader's label. */
	chosen: boolean;
}) {
	const { about, labelled, chosen } = props;
	const { t, language } = useUi();
	// The risk of one port among many would be pinned on all of them.
	const isOne = chosen || !isSinglePort(about.range);
	const uses = isOne ? [about.usual ?? []].flat() : about.common;
	const risky = uses.find((use) => writtenIn(language, use).risk);
	const { name = '', risk = '' } = risky ? writtenIn(language, risky) : {};
	return (
		<div class="port-explorer-hints">
			{about.counterpart !== undefined && (
				<Hint icon="shield-check">
					{t.card.counterpart}{' '}
					<PortButton
						port={about.counterpart}
						family={about.common[0]?.family}
						of={about.usual}
					/>
				</Hint>
			)}
			{/* Who has given a port a label knows what is meant. */}
			{!labelled && about.likelyMeant.length > 0 && (
				<Hint icon="lightbulb">
					{t.card.likelyMeant}{' '}
					{about.likelyMeant.map((port, index, { length }) => (
						<span key={port} class="port-explorer-nowrap">
							{index > 0 && ` ${t.card.or} `}
							<PortButton port={port} />
							{index === length - 1 && t.card.questionMark}
						</span>
					))}
				</Hint>
			)}
			{risk && (
				<Hint icon="triangle-alert" warning>
					{risky === about.usual ? risk : t.card.riskOf(name, risk)}
				</Hint>
			)}
			{!about.assigned.length && !about.common.length && <NeighbourHint about={about} />}
			{about.blocked && about.common.some((use) => use.web) && (
				<Hint icon="ban">{t.card.blocked}</Hint>
			)}
		</div>
	);
}

/** The neighbours of a port without information. */
function NeighbourHint({ about }: { about: PortDescription }) {
	const { t, registry } = useUi();
	const { before, after } = neighboursOf(registry, about.range.first, about.range.last);
	return (
		<Hint icon="arrow-left-right">
			{t.card.neighbours} {before !== undefined && <PortButton port={before} />}
			{before !== undefined && after !== undefined && ' · '}
			{after !== undefined && <PortButton port={after} />}
		</Hint>
	);
}

function Hint(props: { icon: string; warning?: boolean; children: ComponentChildren }) {
	return (
		<div class={`port-explorer-hint${props.warning ? ' mod-warning' : ''}`}>
			<Icon name={props.icon} />
			<span>{props.children}</span>
		</div>
	);
}
