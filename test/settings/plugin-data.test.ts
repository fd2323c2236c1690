import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePortBlock } from '../../src/notes/blocks/port-block';
import { labelsAsBlock, MAX_LABEL, withLabel, type Labels } from '../../src/settings/labels';
import { EMPTY_DATA, readData, storeData } from '../../src/settings/plugin-data';
import { DEFAULT_SETTINGS, withSetting } from '../../src/settings/settings';
import type { Training } from '../../src/settings/training';
import { registry } from '../support/registry';

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const aLabels = fc
	.array(fc.tuple(fc.nat(65535), fc.string(), fc.string()), { maxLength: 20 })
	.map((all) =>
		all.reduce<Labels>(
			(labels, [port, label, note]) => withLabel(labels, port, { label, note }),
			new Map(),
		),
	);
const aTime = fc.nat();
const aMemory = fc.record({
	due: aTime,
	last: aTime,
	stability: fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => value || 0),
	difficulty: fc.nat(10),
	days: fc.nat(),
	reps: fc.nat(),
	lapses: fc.nat(),
	step: fc.nat(3),
	state: fc.nat(3),
});
const aTraining = fc
	.dictionary(fc.stringMatching(/^[a-z-]+:\d+$/), aMemory)
	.map((stored): Training => new Map(Object.entries(stored)));

describe('data.json', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(aLabels, aTraining, fc.boolean(), (labels, training, chips) => {
				const data = { settings: { ...DEFAULT_SETTINGS, chips }, labels, training };
				expect(readData(json(storeData(data)))).toEqual({ data, problem: null });
			}),
		);
	});

	it('may be missing, and may hold settings of a later version', () => {
		expect(readData(null)).toEqual({ data: EMPTY_DATA, problem: null });
		const stored = { version: 1, settings: { chips: false, later: 3 }, labels: {} };
		expect(readData(stored)).toMatchObject({
			problem: null,
			data: { settings: { chips: false } },
		});
	});

	it.each<[unknown, string]>([
		['', 'damaged'],
		[[], 'damaged'],
		[7, 'damaged'],
		[{}, 'damaged'],
		[{ version: 1, settings: { layout: 'heap' } }, 'damaged'],
		[{ version: 1, labels: { 70000: { label: 'x', note: '' } } }, 'damaged'],
		[{ version: 1, labels: { 80: 'web' } }, 'damaged'],
		[{ version: 1, training: [] }, 'damaged'],
		[{ version: 1, training: { 'class:80': { due: 'soon' } } }, 'damaged'],
		[{ version: 2 }, 'newer'],
	])('%j is %s', (stored, problem) => {
		expect(readData(stored).problem).toBe(problem);
	});

	it('takes nothing away from what was known when it arrives damaged', () => {
		const before = {
			...EMPTY_DATA,
			labels: new Map([[22, { label: 'cellar', note: '' }]]),
		};
		expect(readData('{', before)).toEqual({ data: before, problem: 'damaged' });
		const half = { version: 1, settings: { layout: 'list' }, labels: 7 };
		expect(readData(half, before)).toMatchObject({
			problem: 'damaged',
			data: { settings: { layout: 'list' }, labels: before.labels },
		});
		expect(readData(null, before).data).toEqual(EMPTY_DATA);
	});

	it('keeps what can be read when another part cannot', () => {
		const labels = { 80: { label: 'front door', note: '' } };
		const { data, problem } = readData({ version: 1, settings: 'gone', labels });
		expect(problem).toBe('damaged');
		expect(data.labels.get(80)?.label).toBe('front door');
		expect(data.settings).toEqual(DEFAULT_SETTINGS);
	});

	it('may be anything at all', () => {
		fc.assert(
			fc.property(fc.anything(), (stored) => {
				expect(readData(stored).data.settings.layout).toMatch(/^(cards|list|table)$/);
			}),
		);
	});
});

describe('a setting', () => {
	it('takes only what it can be', () => {
		expect(withSetting(DEFAULT_SETTINGS, 'layout', 'table')?.layout).toBe('table');
		for (const [key, value] of [
			['layout', 'heap'],
			['chips', 'yes'],
			['excluded', 7],
			['constructor', true],
		] as const)
			expect(withSetting(DEFAULT_SETTINGS, key, value)).toBeNull();
	});
});

describe('a label', () => {
	it('is trimmed, kept in order, and gone when it says nothing', () => {
		let labels = withLabel(new Map(), 8096, { label: ' NAS ', note: '' });
		labels = withLabel(labels, 22, { label: 'x'.repeat(999), note: 'jump host' });
		expect([...labels.keys()]).toEqual([22, 8096]);
		expect(labels.get(22)?.label).toHaveLength(MAX_LABEL);
		expect(withLabel(labels, 8096, { label: ' ', note: '\n' }).has(8096)).toBe(false);
	});

	it('can be taken out as a block that says the same', () => {
		fc.assert(
			fc.property(aLabels, (labels) => {
				const lines = labelsAsBlock(labels).split('\n');
				const block = parsePortBlock(lines.slice(1, -2).join('\n'), registry);
				const ports = block.items.map(({ range }) => range.first);
				expect(ports).toEqual([...labels.keys()]);
			}),
		);
	});
});
