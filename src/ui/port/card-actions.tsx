import { isSameName } from '../../domain/name';
import { isHost, webAddress } from '../../domain/web-address';
import { formatRange, isSinglePort, type PortRange } from '../../domain/port-range';
import type { VaultHost } from '../../notes/index/vault-index';
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
	const { t, language, actions, settings, vault } = useUi();
	const { about, label, host, open } = props;
	const target = targetOf(host, () => vault.hosts());
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
			{about.web && settings.value.openLinks && target !== null && (
				<OpenLink address={webAddress(about.web, target, range.first)} />
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

/** What a browser can open a host at: its name, or the address that notes give; null for neither. */
function targetOf(host: string, hosts: () => readonly VaultHost[]): string | null {
	if (!host || isHost(host)) return host;
	const [address] = hosts()
		.filter(({ name }) => isSameName(name, host))
		.flatMap(({ addresses }) => addresses);
	if (!address) return null;
	return address.includes(':') ? `[${address}]` : address;
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
