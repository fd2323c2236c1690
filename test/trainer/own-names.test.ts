import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/domain/ephemeral';
import { registry } from '../support/registry';
import { deckOf } from '../../src/trainer/deck';
import type { Choice, Question } from '../../src/trainer/question';
import type { OwnPorts } from '../../src/trainer/service';

const names: OwnPorts = new Map([
	[4222, { names: ['Vaultwarden'], protocols: ['tcp'] as const }],
	[8096, { names: ['Jellyfin'], protocols: ['tcp'] as const }],
	[8080, { names: ['家里的网盘', 'Traefik'], protocols: ['tcp'] as const }],
	[5432, { names: ['Nextcloud DB'], protocols: ['tcp'] as const }],
	[51820, { names: ['Tunnel home'], protocols: ['udp'] as const }],
]);
const hosts = [...names.keys()];

function questions(set: 'hosts' | 'exam' | 'own', own: readonly number[] = []): Question[] {
	const deck = deckOf({ set, direction: 'mixed' }, registry, { note: [], hosts, own, names });
	return [1, 2, 3, 4, 5].flatMap((seed) =>
		deck.flatMap(({ ask }) => ask(seededRandom(seed)) ?? []),
	);
}
const nameOf = (choice: Choice) => (choice.kind === 'service' ? choice.service.en : '');
const portOf = (choice: Choice) => (choice.kind === 'port' ? choice.port : -1);

describe('a quiz on one’s own hosts', () => {
	const all = questions('hosts');

	it.each([
		[4222, 'Vaultwarden'],
		[8080, '家里的网盘'],
		[5432, 'Nextcloud DB'],
		[51820, 'Tunnel home'],
		[8096, 'Jellyfin'],
	])('asks about %i by its own name, %s', (port, name) => {
		const own = all.filter(({ card }) => card === `number-to-service:${port}`);
		expect(own.length).toBeGreaterThan(0);
		for (const { choices, right } of own) {
			expect([...right].map((at) => nameOf(choices[at]!))).toEqual([name]);
			expect(choices.map(nameOf)).not.toContain('NATS');
			expect(new Set(choices.map(nameOf)).size).toBe(choices.length);
		}
	});

	it('asks for the port of an own name, and for what it uses there', () => {
		const cards = (card: string) => all.filter((each) => each.card === card);
		for (const { prompt, choices, right } of cards('service-to-number:4222')) {
			expect(prompt).toMatchObject({ service: { en: 'Vaultwarden', layer: 'own' } });
			expect([...right].map((at) => portOf(choices[at]!))).toEqual([4222]);
		}
		for (const { choices, right } of cards('transport:51820')) {
			expect([...right].map((at) => choices[at])).toEqual([
				{ kind: 'transport', transport: 'udp' },
			]);
		}
		expect(cards('encrypted:8080')).toEqual([]);
	});
});

describe('what one runs', () => {
	it('is never a wrong answer in any other quiz', () => {
		const asked = [...questions('own', hosts), ...questions('exam')];
		expect(asked.length).toBeGreaterThan(100);
		for (const { prompt, choices, right } of asked) {
			if (prompt.kind === 'delivery' || prompt.kind === 'class') continue;
			for (const [at, choice] of choices.entries()) {
				if (right.has(at)) continue;
				const own = names.get(prompt.port)?.names ?? [];
				if (choice.kind === 'service') expect(own).not.toContain(choice.service.en);
				const there = names.get(portOf(choice))?.names ?? [];
				expect(there).not.toContain(prompt.service.en);
			}
		}
	});
});
