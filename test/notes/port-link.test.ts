import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	parsePortLink,
	portLink,
	portMarkdownLine,
	portMarkdownLink,
} from '../../src/notes/inline/port-link';

const https = { first: 443, last: 443, protocols: ['tcp' as const] };

describe('a link to a port', () => {
	it('leads back to the same port', () => {
		expect(portLink(https)).toBe('obsidian://port-explorer?port=443&protocol=tcp');
		expect(portMarkdownLink(https)).toBe(
			'[443/tcp](obsidian://port-explorer?port=443&protocol=tcp)',
		);
		expect(parsePortLink({ port: '443', protocol: 'tcp' })).toEqual({
			kind: 'port',
			range: https,
		});
	});

	it.each<Record<string, string>>([
		{},
		{ port: '' },
		{ port: '70000' },
		{ port: '-1' },
		{ port: '4e2' },
		{ port: ' 80' },
	])('%j names no port', (parameters) => {
		expect(parsePortLink(parameters)).toBeNull();
	});

	it('asks for a host or the inventory', () => {
		expect(parsePortLink({ host: ' nas\n' })).toEqual({ kind: 'host', host: 'nas' });
		expect(parsePortLink({ inventory: 'true' })).toEqual({ kind: 'inventory', host: '' });
		expect(parsePortLink({ inventory: '', host: 'nas' })).toEqual({
			...{ kind: 'inventory', host: 'nas' },
		});
		expect(parsePortLink({ host: ' \u0000 ' })).toBeNull();
	});

	it('leaves out a protocol it does not know', () => {
		expect(parsePortLink({ port: '53', protocol: '<b>' })).toEqual({
			kind: 'port',
			range: { first: 53, last: 53, protocols: [] },
		});
	});

	it('may ask for a search, which is one short line whatever comes in', () => {
		expect(parsePortLink({ q: ' remote\n\u202edesktop ' })).toEqual({
			kind: 'search',
			query: 'remote desktop',
		});
		expect(parsePortLink({ q: ' \u0000 ' })).toBeNull();
		expect(parsePortLink({ port: '0x50', q: 'dns' })).toBeNull();
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (q) => {
				const link = parsePortLink({ q });
				if (link?.kind === 'search') expect(link.query).toMatch(/^[^\p{C}]{1,100}$/u);
			}),
		);
	});
});

describe('a port as Markdown', () => {
	it('is one line, and the words in it stay words', () => {
		expect(portMarkdownLine(https, 'HTTPS', 'Web pages')).toBe('- `443/tcp` HTTPS: Web pages');
		expect(portMarkdownLine(https, '[[x]] *y*', '')).toBe('- `443/tcp` \\[\\[x\\]\\] \\*y\\*');
		fc.assert(
			fc.property(fc.string(), (title) => {
				const line = portMarkdownLine(https, title.replace(/\n/g, ' '), '');
				expect(line.replace(/\\./g, '').slice('- `443/tcp`'.length)).not.toMatch(
					/[`*_[\]<>#]/,
				);
			}),
		);
	});
});
