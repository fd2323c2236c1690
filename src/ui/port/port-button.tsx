import type { Port } from '../../domain/port';
import { writtenIn } from '../../i18n';
import type { Family } from '../../registry/common-use';
import { useUi } from '../context';

/**
 * Another port, to go to: its number and what it is known for, within a family when it is known
 * for several things. On paper it is plain text.
 */
export function PortButton({ port, family }: { port: Port; family?: Family | undefined }) {
	const { language, registry, actions } = useUi();
	const uses = registry.common.at(port);
	const use = uses.find((each) => each.family === family) ?? uses[0];
	const known = use ? writtenIn(language, use).name : registry.iana.at(port)[0]?.name;
	return (
		<button
			type="button"
			class="port-explorer-port-button"
			onClick={() => actions.showPort({ first: port, last: port, protocols: [] })}
		>
			{port} {known}
		</button>
	);
}
