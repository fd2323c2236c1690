import { describe, expect, it } from 'vitest';
import { deliver } from '../../../src/domain/delivery';
import {
	knownAddresses,
	openableHost,
	parseHostBlock,
	withAddresses,
} from '../../../src/notes/blocks/host/host-block';
import { registry } from '../../support/registry';

const read = (source: string) => parseHostBlock(source, registry);

describe('a host without an address', () => {
	const ends = (block: ReturnType<typeof read>) =>
		block.packets.map(({ packet: { from, to } }) => [from.address, to.address]);
	const NAS = 'host: nas\nweb: 80\npackets: 80, 127.0.0.1:80 from localhost, 80 from 10.0.0.9';

	it('has none made up, but in a lesson', () => {
		const block = read(NAS);
		expect(knownAddresses(block.host)).toEqual([]);
		expect(JSON.stringify(block)).not.toContain('192.0.2.');
		expect(ends(block)).toEqual([
			['client', 'host'],
			['127.0.0.1', '127.0.0.1'],
			['10.0.0.9', 'host'],
		]);
		expect(openableHost(block.host)).toBe('nas');
		const lesson = read(`${NAS}\nexample: yes`);
		expect(lesson.host.addresses).toEqual(['192.0.2.10']);
		expect(ends(lesson)[0]).toEqual(['192.0.2.50', '192.0.2.10']);
		expect(knownAddresses(lesson.host)).toEqual([]);
	});

	it('is reached by its name, at whatever address something is bound to', () => {
		const block = read(NAS.replace('80\n', '80, 0.0.0.0:81, "[::]:82"\n'));
		const outcomes = block.packets.map(({ packet }) => deliver(block.host, packet).outcome);
		expect(outcomes).toEqual(['delivered', 'delivered', 'delivered']);
	});

	it('takes the address that other notes give it, unless it has one', () => {
		const block = withAddresses(read(NAS), ['10.0.0.2']);
		expect(block.host.addresses).toEqual(['10.0.0.2']);
		expect(ends(block).map(([, to]) => to)).toEqual(['10.0.0.2', '127.0.0.1', '10.0.0.2']);
		const own = read(`${NAS}\naddress: 10.0.0.3`);
		expect(withAddresses(own, ['10.0.0.2'])).toBe(own);
	});
});
