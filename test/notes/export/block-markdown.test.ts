import { describe, expect, it } from 'vitest';
import { formatRange } from '../../../src/domain/port-range';
import { BLOCK_LANGUAGES, BLOCKS } from '../../../src/notes/blocks/languages';
import {
	blockAsMarkdown,
	hasMarkdownForm,
	type MarkdownParts,
} from '../../../src/notes/export/block-markdown';
import type { VaultListener } from '../../../src/notes/index/vault-index';
import { loadRegistry } from '../../../src/registry/load';

const web: VaultListener = {
	host: 'nas',
	application: 'web',
	protocol: 'tcp',
	address: '*',
	first: 443,
	last: 443,
	path: 'Homelab/NAS.md',
	line: 3,
};
const parts: MarkdownParts = {
	names: loadRegistry(),
	listeners: [web, { ...web, host: 'other', application: 'dns', first: 53, last: 53 }],
	tagsOf: () => [],
	find: (query) => (query === 'dns' ? [{ first: 53, last: 53, protocols: [] }] : []),
	lineOf: (range, label) => `- ${formatRange(range)} ${label}`.trimEnd(),
	hostHeadings: {
		...{ application: 'App', protocol: 'Prot', address: 'Bound', port: 'Port' },
		inside: 'Inside',
	},
	inventoryHeadings: {
		...{ host: 'Host', application: 'App', address: 'Bound' },
		...{ protocol: 'Prot', port: 'Port', note: 'Note' },
	},
};
const write = (language: string, source: string) => blockAsMarkdown(language, source, parts);

describe('a block as Markdown', () => {
	it('lists its ports, and what a search finds', () => {
		expect(write('port', '443/tcp my site\n6000-6063')).toBe('- 443/tcp my site\n- 6000-6063');
		expect(write('port-lookup', 'dns')).toBe('- 53');
		expect(write('port-lookup', '')).toBe('');
	});

	it('is a table of a host, its name above it', () => {
		const text = write('port-host', 'host: n*s\nweb: 80, 443');
		expect(text.split('\n\n')[0]).toBe('**n\\*s**');
		expect(text).toMatch(/\| web \| TCP \| \S+ \| 80 \|\n\| web \| TCP \| \S+ \| 443 \|$/);
	});

	it('is the part of the inventory that the block shows', () => {
		const text = write('port-inventory', 'host: nas');
		expect(text).toContain('| nas | web |');
		expect(text).not.toContain('dns');
		expect(write('port-inventory', 'host: nobody')).toBe('');
	});

	it('is what a pasted text says listens', () => {
		const ss =
			'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n' +
			'tcp   LISTEN 0      128    0.0.0.0:22         0.0.0.0:*     users:(("sshd",pid=1,fd=3))';
		expect(write('port-listeners', `host: nas\n${ss}`)).toMatch(/\*\*nas\*\*[^]*sshd[^]*22/);
	});

	it('is empty for what only the plugin can show, and for other languages', () => {
		for (const language of ['port-quiz', 'port-connection', 'js', 'constructor', '']) {
			expect(hasMarkdownForm(language)).toBe(false);
			expect(write(language, '443')).toBe('');
		}
	});

	it('exists for the example blocks of each language that has a form', () => {
		for (const language of BLOCK_LANGUAGES.filter(hasMarkdownForm)) {
			for (const { source } of BLOCKS[language].examples)
				expect(() => write(language, source)).not.toThrow();
		}
	});
});
