import type { Port } from '../../domain/port';
import type { QuizBlock } from '../../notes/blocks/quiz-block';
import type { GivenPorts } from '../../trainer/quiz-set';
import type { VaultView } from '../context';

/** Of a wider range only the beginning is asked for. */
const MAX_OF_RANGE = 16;

/** The ports of a block, its note and the vault's hosts; looked up only for the current set. */
export function givenPorts(vault: VaultView, { set, ports }: QuizBlock, path: string): GivenPorts {
	const note = set === 'note' ? [...vault.counts().keys()].filter(isInNote) : [];
	const hosts =
		set === 'hosts'
			? vault.listeners().flatMap(({ first, last }) => {
					const count = Math.min(last - first + 1, MAX_OF_RANGE);
					return Array.from({ length: count }, (_, at) => first + at);
				})
			: [];
	return { note, hosts, own: ports };

	function isInNote(port: Port): boolean {
		return vault.notesAbout(port).some((each) => each.path === path);
	}
}
