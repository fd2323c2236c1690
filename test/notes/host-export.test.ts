import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/domain/delivery';
import { parseHostBlock } from '../../src/notes/blocks/host/host-block';
import { hostAsMermaid, hostAsTable } from '../../src/notes/export/host-export';
import { loadRegistry } from '../../src/registry/load';

const block = parseHostBlock(
	'host: nas\naddress: 10.0.0.5\nweb | wide: 80, 127.0.0.1:8080\neditor:\npackets: [80, 81]',
	loadRegistry(),
);
const headings = {
	application: 'Application',
	protocol: 'Protocol',
	address: 'Address',
	port: 'Port',
	inside: 'Container port',
};

describe('a host taken elsewhere', () => {
	it('is a Markdown table', () => {
		expect(hostAsTable(block.host, headings)).toBe(
			[
				'| Application | Protocol | Address | Port |',
				'| --- | --- | --- | --- |',
				'| web \\| wide | TCP | \\* | 80 |',
				'| web \\| wide | TCP | 127.0.0.1 | 8080 |',
				'| editor |  |  |  |',
				'',
			].join('\n'),
		);
	});

	it('is a Mermaid flowchart', () => {
		const deliveries = block.packets.map(({ packet }) => deliver(block.host, packet));
		const text = hostAsMermaid(block.host, 'nas', block.packets, deliveries, (d) => d.outcome);
		expect(text.split('\n')).toEqual([
			'```mermaid',
			'flowchart LR',
			'subgraph host["nas"]',
			'\ta0["web | wide: 80/tcp, 127.0.0.1:8080/tcp"]',
			'\ta1["editor"]',
			'end',
			'p0(["80"]) -->|"delivered"| a0',
			'p1(["81"]) -.-x|"refused"| host',
			'```',
			'',
		]);
	});
});
