import { webAddress } from '../../domain/web-address';
import { formatRange } from '../../domain/port-range';
import type { PortDescription } from '../../registry/describe';
import { copiedRange, useCardMenu } from './card-menu';
import { useUi } from '../context';
import { Icon, IconButton } from '../shared/icon';

/** What a reader can do with a port: copy it, open it, see its details, and what the menu has. */
export function CardActions(props: {
	about: PortDescription;
	label: string;
	host: string;
	open: boolean;
	detailsId: string;
	onToggle: () => void;
}) {
	const { t, actions, settings } = useUi();
	const { about, label, host, open } = props;
	const range = copiedRange(about);
	const number = formatRange({ ...about.range, protocols: [] });
	const show = useCardMenu(about, label);
	return (
		<div class="port-explorer-actions port-explorer-no-print">
			<IconButton
				icon="copy"
				label={t.actions.copy(number)}
				onClick={() => actions.copy(number)}
			/>
			{about.web && settings.value.openLinks && (
				<OpenLink address={webAddress(about.web, host, range.first)} />
			)}
			<button
				type="button"
				class="clickable-icon"
				aria-label={t.host.more}
				aria-haspopup="menu"
				onClick={show}
			>
				<Icon name="ellipsis" />
			</button>
			<span class="port-explorer-spacer" />
			<IconButton
				icon={open ? 'chevron-up' : 'chevron-down'}
				label={open ? t.card.hideDetails : t.card.details}
				expanded={open}
				controls={props.detailsId}
				onClick={props.onToggle}
			/>
		</div>
	);
}

function OpenLink({ address }: { address: string }) {
	const { t } = useUi();
	return (
		<a
			class="clickable-icon port-explorer-open"
			href={address}
			target="_blank"
			rel="noopener nofollow"
			aria-label={t.actions.open(address)}
		>
			<Icon name="external-link" />
		</a>
	);
}
