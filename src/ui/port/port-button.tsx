import type { Port } from '../../domain/port';
import { writtenIn } from '../../i18n';
import type { CommonUse, Family } from '../../registry/common-use';
import { useUi } from '../context';

interface Props {
	port: Port;
	/** Which of several things it is known for is meant. */
	family?: Family | undefined;
	/** The use whose software has the port, too. */
	of?: CommonUse | undefined;
}

/**
 * Another port, to go to: its number and what it is known for. On paper it is plain text.
 */
export function PortButton({ port, family, of }: Props) {
	const { language, registry, actions } = useUi();
	const uses = registry.common.at(port);
	const own = of && registry.common.portsOf(of).find((each) => each.port === port);
	const use = own ?? uses.find((each) => each.family === family) ?? uses[0];
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
