import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../../src/registry/load';
import { createSearch } from '../../../src/registry/search/search';
import { TASKS } from './tasks';

const search = createSearch(loadRegistry());
const answers = (query: string) => search.find(query).filter(({ match }) => match === 'exact');

describe('a task', () => {
	it.each(['en', 'zh'] as const)('leads to the right port first (%s)', (language) => {
		const tasks = TASKS[language];
		const wrong = tasks.filter(({ query, ports }) => {
			const [first] = answers(query);
			return !first || !ports.includes(first.first);
		});
		const share = 1 - wrong.length / tasks.length;
		console.info(`${language}: ${(share * 100).toFixed(1)}% of ${tasks.length} tasks`);
		console.info(wrong.map(({ query }) => query).join('; '));
		expect(share).toBeGreaterThanOrEqual(0.88);
	});
});

describe('a question', () => {
	it.each([
		['what port does Grafana use', 3000],
		['grafana默认端口', 3000],
		['Open-WebUI', 8080],
		['openwebui docker port', 8080],
		['postgres 16', 5432],
		['jellyfin web ui port?', 8096],
		['Redis用什么端口', 6379],
		['nodered', 1880],
		['gitlab-ce', 80],
	])('%s is about the product', (query, port) => {
		expect(answers(query)[0]?.first).toBe(port);
	});

	it('shows where a container is published behind the port of its software', () => {
		const ports = answers('open webui').map(({ first }) => first);
		expect(ports.slice(0, 2)).toEqual([8080, 3000]);
	});

	it.each(['netflix', 'discord', 'word', '腾讯会议', 'google chrome'])(
		'about %s, which has no port of its own, has similar names at most',
		(query) => {
			expect(answers(query)).toEqual([]);
		},
	);

	it("about a program of one's own in place of such a one is answered", () => {
		expect([8096, 32400]).toContain(answers('self hosted netflix')[0]?.first);
	});

	it.each(['Firefly Zorblax', 'Zorblax', 'Nimbostack'])(
		'about %s, which is unknown, has similar names at most',
		(query) => {
			expect(answers(query)).toEqual([]);
		},
	);

	it.each(['port', '端口', 'what port', '默认端口号是多少'])(
		'of fillers alone (%s) shows the common ports',
		(query) => {
			const ports = search.find(query, { limit: 40 }).map(({ first }) => first);
			expect(ports).toEqual(expect.arrayContaining([22, 53, 80, 443, 3306]));
		},
	);
});
