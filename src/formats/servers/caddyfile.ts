import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readBind } from './bind-address';
import { hasLine, withoutRemarks } from '../text/lines';

const DIRECTIVE =
	/^\s+(?:reverse_proxy|file_server|root|encode|tls|respond|handle(?:_path|_errors)?|php_fastcgi|redir|import|log|bind|basic_?auth|header|rewrite|route|try_files|templates|request_body|forward_auth|@\w+)\b/;
const PLAIN_DIRECTIVE =
	/^(?:reverse_proxy|file_server|root|encode|respond|php_fastcgi|redir|tls)\b(?!.*[;{]\s*$)/;
const ADDRESS =
	/^(?:https?:\/\/)?(?:\*\.)?(?:\[[\da-f:]+\]|[\w.{}$*-]*[\w}])?(?::(?:\d{1,5}(?:-\d{1,5})?|\{\$?[^}]*\}))?(?:\/\S*)?$/i;
const GLOBAL_PORT = /^\s*(http_port|https_port|admin)\s+(\S+)/;

/** A Caddyfile: each site listens on its port; a name without one on 443, and on 80 to lead there. */
export const CADDYFILE: Format = {
	id: 'caddyfile',
	name: 'Caddyfile',
	example: 'example.com {\n\treverse_proxy localhost:3000\n}',
	recognise(lines) {
		const code = withoutRemarks(lines);
		if (hasLine(code, /;\s*$/)) return 0;
		const isSite = code.some((line) => siteAddresses(line) !== null && /\{\s*$/.test(line));
		const isInner = hasLine(code, DIRECTIVE);
		if (isSite && isInner) return 0.94;
		const isGlobal = /^\s*\{\s*$/.test(code[0] ?? '') && hasLine(code, GLOBAL_PORT);
		if (isGlobal) return 0.9;
		const isBare = siteAddresses(`${code[0] ?? ''} {`) !== null && /[.:]/.test(code[0] ?? '');
		return isBare && code.length > 1 && code.slice(1).some((line) => PLAIN_DIRECTIVE.test(line))
			? 0.85
			: 0;
	},
	*read(ledger) {
		const reader = new CaddyReader(ledger.lines, new Findings(ledger), (line) =>
			ledger.understand(line),
		);
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
		reader.end();
	},
};

/** The addresses at the head of a site's block; null for other lines. */
function siteAddresses(text: string): string[] | null {
	const [, head = ''] = /^(\S.*?)\s*(?:\{\s*)?(?:#.*)?$/.exec(text) ?? [];
	const addresses = head.split(/[,\s]+/).filter(Boolean);
	if (!addresses.length || /^\(/.test(head)) return null;
	return addresses.every((each) => ADDRESS.test(each) && /[\w}\]]/.test(each)) ? addresses : null;
}

interface Site {
	readonly address: string;
	readonly line: number;
}

class CaddyReader {
	private depth = 0;
	private isGlobal = false;
	private isBare = false;
	private sites: Site[] = [];
	private bound: string[] = [];
	private ports = { http: 80, https: 443 };
	private readonly done: { sites: readonly Site[]; bound: readonly string[] }[] = [];

	constructor(
		private readonly lines: readonly string[],
		private readonly findings: Findings,
		private readonly understand: (line: number) => void,
	) {}

	readLine(text: string, line: number): void {
		if (/^\s*#/.test(text)) return this.understand(line);
		const code = text.replace(/\s#.*$/, '');
		const opens = /\{\s*$/.test(code);
		if (this.depth === 0 && !this.isBare) this.readHead(code, line, opens);
		else this.readInner(code, line);
		if (opens) this.depth++;
		if (/^\s*\}\s*$/.test(code) && this.depth > 0 && --this.depth === 0) this.endSite();
	}

	/** Says what all sites listen on: the ports of the whole file are known only now. */
	end(): void {
		this.endSite();
		for (const { sites, bound } of this.done) for (const site of sites) this.say(site, bound);
	}

	private readHead(code: string, line: number, opens: boolean): void {
		if (/^\s*\{\s*$/.test(code)) {
			this.isGlobal = true;
			return this.understand(line);
		}
		if (/^\s*\(/.test(code) || /^\s*import\s/.test(code)) return this.understand(line);
		const addresses = siteAddresses(code.trimStart());
		const goesOn = opens || /,\s*$/.test(code) || /^\s*\{/.test(this.lines[line] ?? '');
		// Only the first line of all may do without a brace.
		if (!addresses || (!goesOn && (this.done.length || this.sites.length))) return;
		if (!goesOn && !/[.:]|^localhost$/.test(addresses[0]!)) return;
		this.understand(line);
		this.sites.push(...addresses.map((address) => ({ address, line })));
		// Without braces the file is one site; a comma goes on in the next line.
		if (!goesOn) this.isBare = true;
	}

	private readInner(code: string, line: number): void {
		this.understand(line);
		const [, bind = ''] = /^\s*bind\s+(.*?)\s*$/.exec(code) ?? [];
		if (bind && !this.isGlobal) this.bound.push(...bind.split(/\s+/));
		const [, key, value = ''] = this.isGlobal ? (GLOBAL_PORT.exec(code) ?? []) : [];
		if (key === 'http_port') this.ports = { ...this.ports, http: Number(value) };
		else if (key === 'https_port') this.ports = { ...this.ports, https: Number(value) };
		else if (key === 'admin' && value !== 'off') this.put(line, value, 'admin');
	}

	private endSite(): void {
		if (this.sites.length) this.done.push({ sites: this.sites, bound: this.bound });
		this.sites = [];
		this.bound = [];
		this.isGlobal = false;
	}

	private say({ address, line }: Site, bound: readonly string[]): void {
		const scheme = /^(https?):/i.exec(address)?.[1]?.toLowerCase();
		const place = address.replace(/^https?:\/\//i, '').replace(/\/.*$/, '');
		const [, host = '', port] = /^(.*?)(?::(\d+(?:-\d+)?|\{.*\}))?$/.exec(place) ?? [];
		const all = port
			? [port]
			: scheme === 'http'
				? [String(this.ports.http)]
				: [String(this.ports.https), String(this.ports.http)];
		for (const each of all) {
			const to = bound.length ? bound : [''];
			for (const bind of to)
				this.put(
					line,
					`${/:/.test(bind) && !/^\[/.test(bind) ? `[${bind}]` : bind}:${each}`,
					host,
				);
		}
	}

	private put(line: number, text: string, service: string): void {
		const found = readBind(text);
		if (typeof found === 'string') this.findings.put(line, found, text);
		else
			this.findings.put(line, {
				...found,
				protocol: 'tcp',
				process: 'caddy',
				...(service && { service }),
			});
	}
}
