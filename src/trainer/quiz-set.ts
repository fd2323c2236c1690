import type { Port } from '../domain/port';
import type { QuizSet } from '../notes/blocks/quiz-block';
import type { Family } from '../registry/common-use';
import type { OwnPorts } from './service';
import { rankOf } from '../registry/common-layer';
import type { Registry } from '../registry/registry';

/**
 * Ports that are common in network exams (CompTIA Network+ N10-009 objective 1.4 and CCNA name
 * most of them). What is said of each comes from the registry.
 */
const EXAM_PORTS: readonly Port[] = [
	20, 21, 22, 23, 25, 53, 67, 68, 69, 80, 88, 110, 119, 123, 137, 139, 143, 161, 162, 179, 389,
	443, 445, 465, 500, 514, 515, 587, 636, 853, 989, 990, 993, 995, 1433, 1521, 1701, 1723, 1812,
	1813, 3306, 3389, 5060, 5061, 5432, 5900, 8080,
];

const FAMILY_OF: Partial<Record<QuizSet, Family>> = {
	web: 'web',
	mail: 'mail',
	databases: 'database',
	'remote-access': 'remote-access',
};

/** Rare uses aren't worth learning. */
const MIN_RANK = 2;

/** The ports from the note that contains the quiz. */
export interface GivenPorts {
	readonly note: readonly Port[];
	readonly hosts: readonly Port[];
	readonly own: readonly Port[];
	/** What the reader runs on which port. */
	readonly names?: OwnPorts;
}

/** The ports of a set in ascending order, without duplicates. */
export function portsOfSet(set: QuizSet, { common }: Registry, given: GivenPorts): Port[] {
	const family = FAMILY_OF[set];
	const ports = family
		? common.uses
				.filter(
					(use) =>
						use.family === family &&
						use.endPort === undefined &&
						rankOf(use) >= MIN_RANK,
				)
				.map(({ port }) => port)
		: set === 'note' || set === 'hosts' || set === 'own'
			? given[set]
			: EXAM_PORTS;
	return [...new Set(ports)].sort((a, b) => a - b);
}
