import type { Protocol } from '../../domain/port';
import { writtenIn } from '../../i18n';
import type { CommonUse, Encryption } from '../../registry/common-use';
import { useUi } from '../context';
import { Icon } from '../shared/icon';

/** The protocols of a port. TCP and UDP differ by the line around them, not by colour. */
export function ProtocolTags({ protocols }: { protocols: readonly Protocol[] }) {
	const { t } = useUi();
	return (
		<span class="port-explorer-protocols">
			{protocols.map((protocol) => (
				<span key={protocol} class="port-explorer-protocol" data-protocol={protocol}>
					{t.protocols[protocol]}
				</span>
			))}
		</span>
	);
}

const ENCRYPTION_ICONS: Readonly<Record<Encryption, string>> = {
	no: 'lock-open',
	yes: 'lock',
	upgrade: 'key-round',
	depends: 'circle-help',
};

/** Whether traffic is commonly encrypted, or what that depends on; the tooltip explains the words. */
export function EncryptionBadge(props: {
	encryption: Encryption;
	/** What it depends on. */
	note?: CommonUse['encryptionNote'];
}) {
	const { encryption, note } = props;
	const { t, language } = useUi();
	return (
		<span
			class="port-explorer-encryption"
			data-encryption={encryption}
			title={t.encryptionHelp[encryption]}
		>
			<Icon name={ENCRYPTION_ICONS[encryption]} />
			{(note && writtenIn(language, note)) ?? t.encryption[encryption]}
		</span>
	);
}
