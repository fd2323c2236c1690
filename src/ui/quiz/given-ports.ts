import type { Port } from '../../domain/port';
import type { QuizBlock } from '../../notes/blocks/quiz-block';
import type { GivenPorts } from '../../trainer/quiz-set';
import type { Protocol } from '../../domain/port';
import { nameKey } from '../../domain/name';
import type { Labels } from '../../settings/labels';
import type { OwnPorts } from '../../trainer/service';
import type { VaultView } from '../context';

/** Of a wider range only the beginning is asked for. */
const MAX_OF_RANGE = 16;

/** The ports of a block, its note and the vault's hosts; looked up only for the current set. */
export function givenPorts(
	vault: VaultView,
	{ set, ports }: QuizBlock,
	path: string,
	labels: Labels,
): GivenPorts {
	const note = set === 'note' ? [...vault.counts().keys()].filter(isInNote) : [];
	const hosts =
		set === 'hosts'
			? vault.listeners().flatMap(({ first, last }) => {
					const count = Math.min(last - first + 1, MAX_OF_RANGE);
					return Array.from({ length: count }, (_, at) => first + at);
				})
			: [];
	return { note, hosts, own: ports, names: ownPorts(vault, labels) };

	function isInNote(port: Port): boolean {
		return vault.notesAbout(port).some((each) => each.path === path);
	}
}

/** What the reader calls the ports of the hosts: by label, then as the notes do. */
function ownPorts(vault: VaultView, labels: Labels): OwnPorts {
	const found = new Map<Port, { names: string[]; protocols: Protocol[] }>();
	for (const { first, last, application, protocol } of vault.listeners()) {
		if (!application) continue;
		for (let port = first; port <= Math.min(last, first + MAX_OF_RANGE - 1); port++) {
			const label = labels.get(port)?.label;
			const own = found.get(port) ?? { names: label ? [label] : [], protocols: [] };
			found.set(port, own);
			if (!own.names.some((name) => nameKey(name) === nameKey(application)))
				own.names.push(application);
			if (!own.protocols.includes(protocol)) own.protocols.push(protocol);
		}
	}
	return found;
}
