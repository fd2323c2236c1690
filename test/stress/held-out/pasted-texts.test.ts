import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/formats/text/decode';
import { FORMATS } from '../../../src/formats/formats';
import { readParts } from '../../../src/formats/read-parts';
import { loadRegistry } from '../../../src/registry/load';
import { runToEnd } from '../../../src/lib/run-to-end';
import {
	bytesOf,
	faultsOf,
	judge,
	worldCases,
	type Answer,
	type Verdict,
	type WorldCase,
} from '../../formats/support/world';

const registry = loadRegistry();
const context = { portOfService: (name: string) => registry.resolveName(name)[0]?.first };

function answer(each: WorldCase): Answer {
	const { parts, outside } = runToEnd(readParts(decodeText(bytesOf(each)) ?? '', context));
	const listeners = parts.flatMap(({ listing }) => listing.listeners);
	const rules = parts.flatMap(({ listing }) => listing.rules);
	const skipped = [...outside, ...parts.flatMap(({ listing }) => listing.skipped)];
	return {
		formats: parts.map(({ format }) => format.id),
		listeners: listeners.map((one) => ({
			protocol: one.protocol,
			address: one.boundName?.toLowerCase() ?? one.address,
			ports: portsOf(one),
			names: [one.container, one.process, one.service].filter((name) => name !== undefined),
		})),
		rules: rules.map(({ action, protocol, ports, service, from }) =>
			[action, protocol, ports ? portsOf(ports) : service, from && `from ${from}`]
				.filter(Boolean)
				.join(' '),
		),
		skipped: new Set(skipped.map(({ line }) => line)),
		shared: new Set([...listeners, ...rules].map(({ line }) => line)),
	};
}

function portsOf({ first, last }: { first: number; last: number }): string {
	return first === last ? `${first}` : `${first}-${last}`;
}

describe('texts that people paste', () => {
	it('are read as they are meant', () => {
		const none = (): Record<Verdict, number> => ({ exact: 0, partly: 0, 'not recognised': 0 });
		const totals = new Map<string, Record<Verdict, number>>();
		const wrong = new Map<string, number>();
		const all = none();
		const claimed = none();
		for (const each of worldCases()) {
			const found = answer(each);
			const verdict = judge(each, found);
			const key = `${each.kind} ${each.expect.format}`;
			const total = totals.get(key) ?? none();
			total[verdict]++;
			totals.set(key, total);
			all[verdict]++;
			const ids = each.expect.format?.split('+') ?? [];
			if (ids.length && ids.every((id) => FORMATS.some((format) => format.id === id)))
				claimed[verdict]++;
			if (verdict !== 'partly') continue;
			const faults = `${key}: ${faultsOf(each, found).join(' ')}`;
			wrong.set(faults, (wrong.get(faults) ?? 0) + 1);
		}
		if (process.env['WORLD_REPORT']) {
			for (const [key, total] of [...totals].sort()) console.log(key, JSON.stringify(total));
			for (const [key, count] of [...wrong].sort()) console.log('PARTLY', key, `x${count}`);
			console.log('all', JSON.stringify(all), 'claimed', JSON.stringify(claimed));
		}
		expect(all.exact).toBeGreaterThan(worldCases().length * 0.6);
	});
});
