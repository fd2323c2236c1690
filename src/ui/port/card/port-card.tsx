import { useState } from 'preact/hooks';
import { formatRange, isSinglePort, type PortRange } from '../../../domain/port-range';
import { describePort, type PortDescription } from '../../../registry/describe';
import { asMeant } from '../../../registry/meant';
import { EncryptionBadge, ProtocolTags } from '../badges';
import { CardActions } from './card-actions';
import { CardDetails, CardNumber } from './card-details';
import { useCardMenu } from './card-menu';
import { cardPurpose, cardTitle } from './card-title';
import { useUi } from '../../context';
import { PortNumber } from '../../shared/port-number';
import { PortHints } from './port-hints';
import { PortLayers } from './port-layers';
import { VaultFace } from './vault-face';
import { VaultLayer } from './vault-layer';
import { useUniqueId } from '../../shared/use-unique-id';
import { useHiddenName } from '../../shared/use-hidden-name';

/** What a card is about: ports, the reader's own label for them, and the host to open them on. */
export interface CardProps {
	range: PortRange;
	label?: string;
	host?: string;
	/** The name of the service that the port was found by, when it was. */
	meant?: string;
	/** Whether the card starts with its details open. */
	opened?: boolean;
}

/**
 * A port as a card: calm at a glance, with number, name and one line; deep on demand. All of it
 * is in the page from the start, so that paper, which has no buttons, shows everything.
 */
export function PortCard(props: CardProps) {
	const { range, label: given = '', host = '', meant = '', opened = false } = props;
	const { t, language, registry, labels } = useUi();
	const own = isSinglePort(range) ? labels.value.get(range.first) : undefined;
	const label = given || (own?.label ?? '');
	const [open, setOpen] = useState(opened);
	const detailsId = useUniqueId();
	const about = asMeant(describePort(registry, range), { label, meant });
	const title = cardTitle(about, label, language, t);
	const showMenu = useCardMenu(about, label);
	const [nameId, hiddenName] = useHiddenName(
		t.card.name(formatRange({ ...range, protocols: [] }), title),
	);
	return (
		<article
			class={`port-explorer-card${open ? ' is-open' : ''}`}
			data-class={about.classes[0]}
			data-port={range.first}
			tabIndex={-1}
			onContextMenu={(event) => {
				// What is selected has a menu of its own.
				if (event.currentTarget.win.getSelection()?.toString()) return;
				event.preventDefault();
				event.stopPropagation();
				showMenu(event);
			}}
			aria-labelledby={nameId}
		>
			{hiddenName}
			<CardHead about={about} title={title} labelled={label !== ''} />
			{own?.note && <OwnNote note={own.note} />}
			<VaultFace about={about} />
			<PortLayers about={about} />
			<PortHints
				about={about}
				labelled={label !== ''}
				chosen={label !== '' || meant !== ''}
			/>
			<CardNumber about={about} />
			<div id={detailsId} class="port-explorer-when-open">
				<VaultLayer about={about} />
				<CardDetails about={about} />
			</div>
			<CardActions
				about={about}
				label={label}
				host={host}
				open={open}
				detailsId={detailsId}
				onToggle={() => setOpen(!open)}
			/>
		</article>
	);
}

function OwnNote({ note }: { note: string }) {
	const { t } = useUi();
	return (
		<div>
			<div class="port-explorer-caption">{t.card.note}</div>
			<div class="port-explorer-own-note">{note}</div>
		</div>
	);
}

function CardHead(props: { about: PortDescription; title: string; labelled: boolean }) {
	const { about, title, labelled } = props;
	const { t, language } = useUi();
	const purpose = cardPurpose(about, language);
	return (
		<header class="port-explorer-head">
			<PortNumber range={about.range} />
			<div class="port-explorer-head-text">
				{labelled && <div class="port-explorer-caption">{t.card.label}</div>}
				<div class="port-explorer-title">{title}</div>
				{purpose && purpose.toLowerCase() !== title.toLowerCase() && (
					<div class="port-explorer-purpose">{purpose}</div>
				)}
				<div class="port-explorer-meta">
					<ProtocolTags protocols={about.protocols} />
					{about.classes.map((name) => (
						<span key={name} class="port-explorer-class" title={t.classHelp[name]}>
							{t.classes[name]}
						</span>
					))}
					{about.encryption && (
						<EncryptionBadge
							encryption={about.encryption}
							note={about.usual?.encryptionNote}
						/>
					)}
				</div>
			</div>
		</header>
	);
}
