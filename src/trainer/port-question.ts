import { PORT_CLASSES, portClass, type Port } from '../domain/port';
import type { Registry } from '../registry/registry';
import { isSameService } from './also-right';
import { serviceIn, wrongCounterparts, wrongPorts, wrongServices, type Pool } from './distractors';
import {
	questionOf,
	TRANSPORT_ANSWERS,
	type Choice,
	type Question,
	type QuestionKind,
	type TransportAnswer,
} from './question';
import { fromUse, type Service } from './service';
import { shuffled } from '../lib/random';

/** The kinds of questions about a port. */
export type PortQuestionKind = Exclude<QuestionKind, 'delivery'>;

/** Asks about a port; null if there's no fair question of this kind. */
export function askAboutPort(kind: PortQuestionKind, port: Port, pool: Pool): Question | null {
	const card = `${kind}:${port}`;
	if (kind === 'class') {
		const choices = PORT_CLASSES.map(({ name }): Choice => ({
			kind: 'class',
			portClass: name,
		}));
		const right = PORT_CLASSES.findIndex(({ name }) => name === portClass(port));
		return questionOf(card, { kind, port }, choices, choices[right]!);
	}
	const service = serviceIn(pool, port);
	if (!service) return null;
	const prompt = { kind, port, service };
	if (kind === 'transport') {
		const answer = transportOf(pool.registry, service);
		const choices = TRANSPORT_ANSWERS.map((transport) => ({ kind, transport }));
		const right = choices.find(({ transport }) => transport === answer);
		return right ? questionOf(card, prompt, choices, right) : null;
	}
	if (kind === 'number-to-service') {
		return mixed(wrongServices(pool, service), service, (each) => ({
			kind: 'service',
			service: each,
		}));
	}
	if (kind === 'service-to-number') return mixed(wrongPorts(pool, service), service, asPort);
	if (service.layer === 'own') return null;
	const counterpart = counterpartOf(pool.registry, service);
	return counterpart && mixed(wrongCounterparts(pool, service, counterpart), counterpart, asPort);

	function mixed(
		wrong: readonly Service[] | null,
		answer: Service,
		choiceOf: (each: Service) => Choice,
	): Question | null {
		if (!wrong) return null;
		const right = choiceOf(answer);
		const choices = shuffled([right, ...wrong.map(choiceOf)], pool.random);
		return questionOf(card, prompt, choices, right);
	}
}

function asPort({ port }: Service): Choice {
	return { kind: 'port', port };
}

/** What a service uses on its port; undefined where the layers' entries for it do not agree. */
function transportOf({ common }: Registry, service: Service): TransportAnswer | undefined {
	if (service.layer === 'own') return answerFor(service.protocols);
	const alike = common.at(service.port).map((use) => fromUse(use, service.port));
	const same = alike.filter((other) => isSameService(other, service));
	const answers = new Set([service, ...same].map(({ protocols }) => answerFor(protocols)));
	const [answer] = answers;
	return answers.size === 1 ? answer : undefined;
}

function answerFor(protocols: Service['protocols']): TransportAnswer | undefined {
	const [tcp, udp] = [protocols.includes('tcp'), protocols.includes('udp')];
	if (protocols.some((each) => each !== 'tcp' && each !== 'udp') && !(tcp || udp)) return;
	if (tcp && udp) return 'both';
	return tcp ? 'tcp' : udp ? 'udp' : undefined;
}

/** The encrypted port of the same service; null where there is none. */
function counterpartOf(registry: Registry, service: Service): Service | null {
	const port = registry.common
		.at(service.port)
		.find(
			(use) => use.counterpart !== undefined && isSameService(fromUse(use), service),
		)?.counterpart;
	if (port === undefined) return null;
	const encrypted = registry.common.at(port).find((use) => use.encryption === 'yes');
	return encrypted ? fromUse(encrypted, port) : null;
}
