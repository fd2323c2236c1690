import { Findings } from '../findings';
import type { Format } from '../format';
import { readBind } from './bind-address';
import { readDirectives, type Directive } from './directives';
import { withoutRemarks } from '../text/lines';

const LISTEN = /(?:^|[{;\s])listen\s+[^;{}#]{1,300};/;
const CONTEXT =
	/(?:^|\s)(?:server|http|stream|mail|location\s[^{]*|upstream\s+\S+)\s*\{|\bserver_name\s|\bproxy_pass\s/;
const SLICE = 500;

/** A configuration of nginx, also as `nginx -T` prints it: what its servers listen on. */
export const NGINX: Format = {
	id: 'nginx',
	name: 'nginx',
	example: 'server {\n    listen 443 ssl;\n    server_name example.com;\n}',
	recognise(lines) {
		const code = withoutRemarks(lines);
		const has = (pattern: RegExp) => code.some((line) => pattern.test(line));
		if (has(LISTEN)) return has(CONTEXT) ? 0.95 : 0.65;
		return has(/^\s*server\s*(?:\{|$)/) && has(/\bserver_name\s.*;/) ? 0.92 : 0;
	},
	*read(ledger) {
		const directives = yield* readDirectives(ledger.lines);
		const findings = new Findings(ledger);
		const names = new Map<number, string>();
		const listening = new Set<number>();
		const begins = new Map<number, Directive>();
		for (const [index, directive] of directives.entries()) {
			if (index % SLICE === 0) yield;
			const { words, block } = directive;
			if (words[0] === 'server_name') names.set(block, words[1] ?? '');
			if (words[0] === 'listen') listening.add(block);
			const inner = directives[index + 1];
			if (isServer(directive) && inner) begins.set(inner.block, directive);
		}
		understandDirectives(ledger.lines, directives, (line) => ledger.understand(line));
		for (const { words, line, block, path } of directives) {
			if (words[0] !== 'listen') continue;
			const found = readBind(words[1] ?? '', 80);
			const isUdp = words.slice(2).some((word) => word === 'udp' || word === 'quic');
			const service = names.get(block);
			const named = { process: 'nginx', ...(service && service !== '_' && { service }) };
			if (typeof found === 'string') findings.put(line, found, words[1]);
			else if (path.includes('upstream')) continue;
			else findings.put(line, { ...found, protocol: isUdp ? 'udp' : 'tcp', ...named });
		}
		// Without a word, a server of HTTP listens on port 80.
		for (const [block, { line, path }] of begins) {
			if (listening.has(block) || path.includes('stream') || path.includes('mail')) continue;
			findings.put(line, {
				protocol: 'tcp',
				address: '*',
				first: 80,
				last: 80,
				process: 'nginx',
			});
		}
	},
};

function isServer({ words, opens, path }: Directive): boolean {
	return opens && words[0] === 'server' && words.length === 1 && !path.includes('upstream');
}

/** All lines from the first directive to the last are the configuration's; words without an end are not. */
function understandDirectives(
	lines: readonly string[],
	directives: readonly Directive[],
	understand: (line: number) => void,
): void {
	const known = new Set(directives.map(({ line }) => line));
	let isOpen = false;
	for (const [index, text] of lines.entries()) {
		const plain = text.replace(/#.*$/, '').trim();
		const isEnded = plain === '' || /[;{}]$/.test(plain) || isOpen;
		if (isEnded || (known.has(index + 1) && /[;{}]/.test(nextCode(lines, index))))
			understand(index + 1);
		if (plain) isOpen = !/[;{}]$/.test(plain) && /^[a-z_]+(?:\s|$)/.test(plain);
	}
}

function nextCode(lines: readonly string[], index: number): string {
	for (let at = index + 1; at < Math.min(lines.length, index + 30); at++) {
		const plain = (lines[at] ?? '').replace(/#.*$/, '').trim();
		if (/[;{}]$/.test(plain)) return plain;
		if (!plain) break;
	}
	return '';
}
