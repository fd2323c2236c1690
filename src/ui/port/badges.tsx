import type { Protocol } from '../../domain/port';
import type { Encryption } from '../../registry/common/common-use';
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
	starttls: 'key-round',
};

/** Whether traffic is commonly encrypted; the tooltip explains the word. */
export function EncryptionBadge({ encryption }: { encryption: Encryption }) {
	const { t } = useUi();
	return (
		<span
			class="port-explorer-encryption"
			data-encryption={encryption}
			title={t.encryptionHelp[encryption]}
		>
			<Icon name={ENCRYPTION_ICONS[encryption]} />
			{t.encryption[encryption]}
		</span>
	);
}
