import { describe, expect, it } from 'vitest';
import { isPort } from '../../src/domain/port';
import { FAMILIES } from '../../src/registry/common-use';
import { createCommonLayer, rankOf } from '../../src/registry/common-layer';
import { readData } from '../../src/registry/data';

const data = readData();
const layer = createCommonLayer(data);

describe('what people commonly run', () => {
	it('covers more than 1,700 rows, in every family', () => {
		const ports = new Set(layer.uses.map(({ port }) => port));
		console.info(`${data.rows.length} rows, ${layer.uses.length} uses, on ${ports.size} ports`);
		expect(data.rows.length).toBeGreaterThanOrEqual(1700);
		expect(new Set(layer.uses.map(({ family }) => family))).toEqual(new Set(FAMILIES));
	});

	it('is complete and well written in each use', () => {
		for (const use of layer.uses) {
			const about = `${use.port} ${use.en.name}`;
			const last = use.endPort ?? use.port;
			expect(isPort(use.port) && isPort(last) && use.port <= last, about).toBe(true);
			expect(use.protocols.length, about).toBeGreaterThan(0);
			expect(new Set(use.protocols).size, about).toBe(use.protocols.length);
			for (const text of [use.en, use.zh]) {
				expect(text.name, about).not.toBe('');
				// One line that a narrow card can hold, and no sentence.
				expect(text.purpose, about).toMatch(/^\S.{0,94}[^.。]$/u);
			}
			if (use.role === 'main') expect(use.zh.purpose, about).toMatch(/\p{Script=Han}/u);
			expect(use.en.purpose, about).toMatch(/^[^\p{Script=Han}]+$/u);
			expect(Boolean(use.en.risk), about).toBe(Boolean(use.zh.risk));
			if (use.en.risk) expect(use.en.risk, about).toMatch(/^[A-Z].*\.$/);
			if (use.zh.risk) expect(use.zh.risk, about).toMatch(/\p{Script=Han}.*。$/u);
			expect(use.counterpart, about).not.toBe(use.port);
			for (const keyword of use.keywords ?? []) {
				expect(keyword, about).toBe(keyword.toLowerCase());
			}
		}
	});

	it('names no use of a port twice', () => {
		const keys = layer.uses.map((use) => `${use.port}/${use.protocols.join()} ${use.en.name}`);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	it('leads to counterparts that it knows itself', () => {
		const unknown = layer.uses.filter(
			({ counterpart }) =>
				counterpart !== undefined &&
				!layer.at(counterpart).some(({ endPort }) => endPort === undefined),
		);
		expect(unknown.map(({ port, counterpart }) => `${port} to ${counterpart}`)).toEqual([]);
	});

	it.each([
		[80, 443],
		[143, 993],
		[110, 995],
		[389, 636],
		[1883, 8883],
	])('leads from %d to %d', (plain, encrypted) => {
		expect(layer.at(plain)[0]?.counterpart).toBe(encrypted);
		expect(layer.at(encrypted)[0]?.encryption).toBe('yes');
	});

	it.each([
		[8096, 'Jellyfin'],
		[25565, 'Minecraft Java'],
		[51820, 'WireGuard'],
		[5173, 'Vite'],
		[443, 'HTTPS'],
		[3306, 'MySQL'],
		[8123, 'Home Assistant'],
		[32400, 'Plex'],
	])('puts the most usual use of %d first: %s', (port, name) => {
		expect(layer.at(port)[0]?.en.name).toBe(name);
	});

	it('calls only a few ports known to everybody', () => {
		const known = layer.uses.filter((use) => rankOf(use) === 3);
		expect(known.length).toBeGreaterThan(20);
		expect(known.length).toBeLessThan(45);
	});
});
