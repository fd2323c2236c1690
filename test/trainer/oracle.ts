import { portClass, type Port } from '../../src/domain/port';
import { append } from '../../src/lib/multimap';
import type { CommonUse } from '../../src/registry/common-use';
import type { IanaAssignment } from '../../src/registry/iana/iana';
import type { Registry } from '../../src/registry/registry';
import type { Choice, Question } from '../../src/trainer/question';

/**
 * Says which choices are right from the registry's raw rows alone, by a way of its own: every word
 * that any layer has for a port is right for it.
 */
export function createOracle({ iana, common }: Registry) {
	const words = new Map<Port, Set<string>>();
	const add = (first: Port, last: Port, texts: readonly string[]) => {
		for (let port = first; port <= last; port++) {
			const known = words.get(port) ?? new Set();
			words.set(port, known);
			for (const text of texts) if (text) known.add(text.toLowerCase());
		}
	};
	const assigned = new Map<Port, IanaAssignment[]>();
	for (const row of iana.assignments) {
		const { first, last, name, description } = row;
		add(first, last, [name, description]);
		for (let port = first; port <= last; port++) append(assigned, port, row);
	}
	const usedOn = new Map<Port, CommonUse[]>();
	for (const use of common.uses) {
		const { port, endPort = port, en, zh, keywords = [] } = use;
		add(port, endPort, [en.name, zh.name, ...keywords]);
		for (let each = port; each <= endPort; each++) append(usedOn, each, use);
	}
	const withCounterpart = common.uses.filter(({ counterpart }) => counterpart !== undefined);
	const isKnown = (port: Port, name: string) => words.get(port)?.has(name.toLowerCase()) ?? false;

	/** Whether anything in the registry makes a choice a right answer. */
	function isRight({ prompt }: Question, choice: Choice): boolean {
		if (prompt.kind === 'delivery') {
			const { application, outcome } = prompt.delivery;
			return choice.kind === 'application'
				? prompt.host.applications.findIndex(({ name }) => name === choice.name) ===
						application
				: choice.kind === 'outcome' && choice.outcome === outcome;
		}
		if (prompt.kind === 'class')
			return choice.kind === 'class' && choice.portClass === portClass(prompt.port);
		const { port, service } = prompt;
		const known = (at: Port, { en, zh }: { en: string; zh: string }) =>
			isKnown(at, en) || isKnown(at, zh);
		if (choice.kind === 'service') return known(port, choice.service);
		if (choice.kind === 'transport') {
			const rows =
				service.layer === 'common'
					? (usedOn.get(port) ?? []).filter(
							({ en, zh }) => en.name === service.en || zh.name === service.zh,
						)
					: (assigned.get(port) ?? [])
							.filter(({ name }) => name === service.en)
							.map(({ protocol }) => ({ protocols: protocol ? [protocol] : [] }));
			const protocols = rows.flatMap((row): readonly string[] => row.protocols);
			const both = protocols.includes('tcp') && protocols.includes('udp');
			const alone = choice.transport !== 'both' && protocols.includes(choice.transport);
			return both ? choice.transport === 'both' : alone;
		}
		if (choice.kind !== 'port') return false;
		if (known(choice.port, service)) return true;
		if (prompt.kind === 'service-to-number') return false;
		const counterparts = withCounterpart
			.filter(
				(use) =>
					(use.port <= port && port <= (use.endPort ?? use.port)) ||
					[use.en.name, use.zh.name].some((name) => isKnown(port, name)),
			)
			.map(({ counterpart }) => counterpart);
		return counterparts.includes(choice.port);
	}
	return { isRight, ports: [...words.keys()] };
}

/** What a reader of each language sees of a choice. */
export function shownAs(choice: Choice): [string, string] {
	switch (choice.kind) {
		case 'service':
			return [choice.service.en, choice.service.zh];
		case 'port':
			return [String(choice.port), String(choice.port)];
		case 'transport':
			return [choice.transport, choice.transport];
		case 'class':
			return [choice.portClass, choice.portClass];
		case 'application':
			return [choice.name, choice.name];
		case 'outcome':
			return [choice.outcome, choice.outcome];
	}
}
