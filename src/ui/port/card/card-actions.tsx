import { isSameName } from '../../../domain/name';
import { isHost, webAddress } from '../../../domain/web-address';
import type { Port } from '../../../domain/port';
import { formatRange } from '../../../domain/port-range';
import type { VaultHost } from '../../../notes/index/vault-index';
import type { PortDescription } from '../../../registry/describe';
import { copiedRange, useCardMenu } from './card-menu';
import { useUi, type VaultView } from '../../context';
import { Icon, IconButton } from '../../shared/icon';

/** What a reader can do with a port: copy it, open it, see its details, and what the menu has. */
export function CardActions(props: {
	about: PortDescription;
	label: string;
	host: string;
	open: boolean;
	detailsId: string;
	onToggle: () => void;
}) {
	const { t, actions, settings, vault, isMobile } = useUi();
	const { about, label, host, open } = props;
	const range = copiedRange(about);
	// The notes may tell the host later.
	void vault.version.value;
	const target = isMobile
		? targetOnPhone(host, range.first, vault)
		: targetOf(host, () => vault.hosts());
	const number = formatRange({ ...about.range, protocols: [] });
	const show = useCardMenu(about, label);
	return (
		<div class="port-explorer-actions port-explorer-no-print">
			<IconButton
				icon="copy"
				label={t.actions.copy(number)}
				onClick={() => actions.copy(number)}
			/>
			{about.web && settings.value.openLinks && target !== null && (
				<OpenLink address={webAddress(about.web, target, range.first)} />
			)}
			<IconButton icon="ellipsis" label={t.host.more} hasMenu onClick={show} />
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
	return addressOf(host, hosts());
}

/**
 * The same on a phone, where nothing of interest is on "localhost" and few names are known: the
 * address of the host, or of the only one that something is on the port of.
 */
function targetOnPhone(host: string, port: Port, vault: VaultView): string | null {
	const [only = '', second] = host ? [host] : vault.hostsOn(port);
	if (!only || second !== undefined) return null;
	const target = addressOf(only, vault.hosts()) ?? (isHost(only) ? only : null);
	return target === null || LOCAL.test(target) ? null : target;
}

/** The phone itself. */
const LOCAL = /^(?:localhost|127\.[\d.]+|\[::1\])$/i;

function addressOf(host: string, hosts: readonly VaultHost[]): string | null {
	const [address] = hosts
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
