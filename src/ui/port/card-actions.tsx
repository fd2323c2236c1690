import { webAddress } from '../../domain/web-address';
import { formatRange, isSinglePort, type PortRange } from '../../domain/port-range';
import { portMarkdownLine, portMarkdownLink } from '../../notes/inline/port-link';
import type { PortDescription } from '../../registry/describe';
import { cardPurpose, cardTitle } from './card-title';
import { useUi } from '../context';
import { Icon, IconButton } from '../shared/icon';

/** What a reader can do with a port: copy it in three forms, open it, see its details. */
export function CardActions(props: {
	about: PortDescription;
	label: string;
	host: string;
	open: boolean;
	detailsId: string;
	onToggle: () => void;
}) {
	const { t, language, actions, settings } = useUi();
	const { about, label, host, open } = props;
	const range = copiedRange(about);
	const title = cardTitle(about, label, language, t);
	const markdown = portMarkdownLine(range, title, cardPurpose(about, language));
	return (
		<div class="port-explorer-actions port-explorer-no-print">
			<IconButton
				icon="copy"
				label={t.actions.copy(formatRange(range))}
				onClick={() => actions.copy(formatRange(range))}
			/>
			<IconButton
				icon="text-quote"
				label={t.actions.copyMarkdown}
				onClick={() => actions.copy(markdown)}
			/>
			{isSinglePort(range) && (
				<IconButton
					icon="link"
					label={t.actions.copyLink}
					onClick={() => actions.copy(portMarkdownLink(range))}
				/>
			)}
			{about.web && settings.value.openLinks && (
				<OpenLink address={webAddress(about.web, host, range.first)} />
			)}
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

/** What is copied names one protocol: the one asked for, else the port's first. */
function copiedRange({ range, protocols }: PortDescription): PortRange {
	return {
		...range,
		protocols: range.protocols.length ? range.protocols : protocols.slice(0, 1),
	};
}
