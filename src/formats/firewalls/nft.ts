import type { Format } from '../format';
import { actionOf, addTo, chainsFrom, Rules, sourceOf } from './rules';
import { hasLine } from '../text/lines';

const COMMAND =
	/^(?:.*\bnft\s+(?:-\S+\s+)*)?(?:add|insert|replace)\s+rule\s+(?:(?:inet|ip6?|bridge|arp|netdev)\s+)?(\S+)\s+(\S+)\s+(?:(?:position|index|handle)\s+\d+\s+)?(.*)$/;
/** What begins a block: of rules, of elements, or of settings. */
const BLOCK =
	/(?:^|\s)(table|chain|set|map|flowtable|counter|quota|limit|ct\s+\w+)\s+(?:(?:inet|ip6?|arp|bridge|netdev)\s+)?(?:\S+\s+)??([\w.-]+)$/;
/** Statements that aren't rules. */
const FRAME =
	/^(?:(?:.*\bnft\s+(?:-\S+\s+)*)?(?:add|create|delete|flush|list|destroy|include|define|redefine|undefine|reset|-f)\b|type\s|policy\s|hook\s|devices?\s|flags\s|elements\s|auto-merge|size\s|timeout\s|gc-interval|typeof\s|comment\s|counter$)/;
const PORTS = /\b(?:(tcp|udp|th|sctp|dccp)\s+)?dport\s+(?:(!=|[<>]=?)\s*)?(\{[^}]*\}|"[^"]*"|\S+)/;
const VERDICT = /\b(accept|drop|reject)\b/;
/** A verdict for each of several ports. */
const VERDICTS = /\b((?:tcp|udp|th)\s+dport\s+)vmap\s+\{([^{}]*)\}/;
/** Pairs of an address and a port. */
const PAIRS =
	/\b(ip6?\s+saddr|(?:tcp|udp|th)\s+sport)\s*\.\s*((?:tcp|udp|th)\s+dport)\s+\{([^{}]*)\}/;
const TOKEN = /"[^"]*"|#.*|\\;|[{};]|[^\s{};"#]+|"/g;
const LINES_A_SLICE = 500;

/** nftables: `nft list ruleset`, its files, and `nft add rule`. */
export const NFT: Format = {
	id: 'nft',
	name: 'nft list ruleset',
	tells: 'rules',
	example:
		'table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t\ttcp dport 22 accept\n\t}\n}',
	recognise(lines) {
		if (
			hasLine(lines, /^\s*(?:add\s+)?table\s+(?:inet|ip6?|arp|bridge|netdev)\s+\S+/) ||
			hasLine(lines, /\btype\s+\w+\s+hook\s+\w+\s+priority/)
		)
			return 0.98;
		if (hasLine(lines, /(?:^\s*|\bnft\b.*)\b(?:add|insert)\s+rule\s+\S+\s+\S+\s+\S/))
			return 0.93;
		return hasLine(lines, /^\s*(?:tcp|udp|th)\s+dport\s+\S.*\b(?:accept|drop|reject)\b/)
			? 0.85
			: 0;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		const reader = new StatementReader((line) => ledger.understand(line));
		for (const [index, text] of ledger.lines.entries()) {
			if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
			reader.readLine(text, index + 1);
		}
		const { statements, values, hooks } = reader;
		const jumps = new Map<string, Set<string>>();
		for (const { text, chain } of statements)
			for (const [, to = ''] of text.matchAll(/\b(?:jump|goto)\s+([\w.-]+)/g))
				addTo(jumps, chain, keyOf(chain, to));
		const begins = (isIn: boolean) =>
			[...hooks].flatMap(([chain, hook]) => ((hook === 'input') === isIn ? chain : []));
		const incoming = chainsFrom(begins(true), jumps);
		const others = chainsFrom(begins(false), jumps);
		for (const [index, { text, chain, line, last }] of statements.entries()) {
			if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
			const isOther = /\/.*(?:output|forward|routing)/i.test(chain) || others.has(chain);
			const isRule = readRule(withValues(text, values), {
				line,
				rules,
				isIncoming: incoming.has(chain) || !isOther,
			});
			if (isRule) for (let each = line + 1; each <= last; each++) ledger.understand(each);
		}
	},
};

/** A chain by its table and its own name. */
function keyOf(chain: string, name: string): string {
	return `${chain.slice(0, chain.indexOf('/'))}/${name}`;
}

interface Statement {
	readonly text: string;
	readonly line: number;
	readonly last: number;
	readonly chain: string;
}

/** Cuts a ruleset into its statements, over several lines where a set in braces goes on. */
class StatementReader {
	readonly statements: Statement[] = [];
	/** What sets and defines stand for, in braces where they are several. */
	readonly values = new Map<string, string>();
	/** The hook of each chain that has one. */
	readonly hooks = new Map<string, string>();
	private readonly blocks: { readonly kind: string; readonly name: string }[] = [];
	private words: string[] = [];
	private first = 0;
	private line = 0;
	/** Open braces of a set within a statement. */
	private depth = 0;

	constructor(private readonly understand: (line: number) => void) {}

	readLine(text: string, line: number): void {
		const isContinued = /\\\s*$/.test(text);
		this.line = line;
		// A command's own quotes are the shell's.
		const plain = text.replace(/\\\s*$/, '').replace(/'/g, ' ');
		for (const [token] of plain.matchAll(TOKEN)) {
			if (token.startsWith('#')) {
				if (!this.words.length) this.understand(line);
				break;
			}
			if (token === ';' || token === '\\;') this.end();
			else if (token === '{') this.open();
			else if (token === '}') this.close();
			else this.add(token);
		}
		if (!this.depth && !isContinued) this.end();
	}

	private add(token: string): void {
		if (!this.words.length) this.first = this.line;
		this.words.push(token);
	}

	private open(): void {
		const [, kind, name = ''] = this.depth ? [] : (BLOCK.exec(this.words.join(' ')) ?? []);
		if (!kind) {
			this.depth++;
			return this.add('{');
		}
		this.understand(this.first);
		const isTable = kind === 'table';
		this.blocks.push({ kind, name: isTable ? `${name}/` : keyOf(this.chain, name) });
		this.words = [];
	}

	private close(): void {
		if (this.depth) {
			this.depth--;
			return this.add('}');
		}
		this.end();
		if (this.blocks.pop()) this.understand(this.line);
	}

	private get chain(): string {
		return this.blocks[this.blocks.length - 1]?.name ?? '/';
	}

	private end(): void {
		const text = this.words.join(' ');
		this.words = [];
		this.depth = 0;
		if (!text) return;
		const { first: line, line: last } = this;
		const block = this.blocks[this.blocks.length - 1];
		const [, hook] = /\bhook\s+(\w+)/.exec(text) ?? [];
		const [, name, value = ''] = /^define\s+(\w+)\s*=\s*(.*)$/.exec(text) ?? [];
		if (block?.kind === 'chain' && hook) this.hooks.set(block.name, hook);
		if (name) this.values.set(`$${name}`, value);
		const elements = /^elements\s*=\s*(.*)$/.exec(text)?.[1];
		if (elements) this.values.set(`@${this.chain.replace(/^.*\//, '')}`, elements);
		const [, table = '', chain = '', rule] = COMMAND.exec(text) ?? [];
		if (rule) this.statements.push({ text: rule, line, last, chain: `${table}/${chain}` });
		else if (FRAME.test(text) || (block && !/^(?:chain|table)$/.test(block.kind)))
			for (let each = line; each <= last; each++) this.understand(each);
		else this.statements.push({ text, line, last, chain: this.chain });
	}
}

/** A rule with what its sets and defines stand for, and without what it adds to others. */
function withValues(text: string, values: ReadonlyMap<string, string>): string {
	return text
		.replace(/\b(?:(?:add|update)\s+@|meter\s+)\S+\s+\{[^}]*\}/g, '')
		.replace(/[@$][\w.-]+/g, (name) => values.get(name) ?? name);
}

/** The ports that "<", "<=", ">" and ">=" stand for; null for others. */
function portsBeside(sign: string, text: string): string | null {
	const port = Number(text);
	if (!/^[<>]/.test(sign) || !Number.isInteger(port)) return null;
	const step = sign.endsWith('=') ? 0 : 1;
	return sign.startsWith('<') ? `0-${port - step}` : `${port + step}-65535`;
}

interface Place {
	readonly line: number;
	readonly rules: Rules;
	readonly isIncoming: boolean;
}

/** False for a statement that isn't a rule. */
function readRule(body: string, place: Place): boolean {
	const { line, rules, isIncoming } = place;
	const [map, head = '', verdicts = ''] = VERDICTS.exec(body) ?? [];
	if (map) {
		// A rule has one; what comes after it isn't looked at again.
		const before = body.slice(0, body.indexOf(map));
		for (const pair of verdicts.split(','))
			readRule(`${before} ${head} ${pair.replace(':', ' ')}`, place);
		return true;
	}
	const [pairs, saddr = '', dport = '', elements = ''] = PAIRS.exec(body) ?? [];
	if (pairs) {
		for (const element of elements.split(',')) {
			const [from = '', port = ''] = element.split(' . ');
			// From a port to any port says nothing of the host's own.
			if (port.trim() !== '0-65535')
				readRule(
					body.replace(pairs, `${saddr} ${from.trim()} ${dport} ${port.trim()}`),
					place,
				);
		}
		return true;
	}
	const said = body.replace(/"[^"]*"/g, '""');
	const action = actionOf(VERDICT.exec(said)?.[1] ?? '');
	const [, word = '', sign = '', ports = ''] = PORTS.exec(body) ?? [];
	const isElsewhere = /\b(?:dnat|redirect)\b/.test(said) || !isIncoming;
	const reason = isElsewhere ? 'not-incoming' : action ? 'no-port' : 'no-verdict';
	if (!ports && !action) {
		const isKnown =
			/\b(?:jump|goto|return|log|counter|dnat|snat|masquerade|redirect|queue|mark|continue|vmap|notrack|flow)\b/;
		if (isKnown.test(said)) rules.skip(line, reason);
		return isKnown.test(said);
	}
	if (!isIncoming || !ports || !action) rules.skip(line, reason);
	else {
		const those = sign ? portsBeside(sign, ports) : ports;
		if (those === null) rules.skip(line, 'other-ports');
		else putRule(body, word, those, { line, action }, rules);
	}
	return true;
}

function putRule(
	body: string,
	word: string,
	ports: string,
	base: Pick<Parameters<Rules['put']>[0], 'line' | 'action'>,
	rules: Rules,
): void {
	const meta =
		/(?:meta\s+l4proto|ip\s+protocol|ip6\s+nexthdr)\s+(\{[^}]*\}|\S+)/.exec(body)?.[1] ?? '';
	const named = word === 'th' || word === '' ? meta : word;
	const protocols = (['tcp', 'udp'] as const).filter((each) =>
		new RegExp(`\\b${each}\\b`).test(named),
	);
	if (/sctp|dccp/.test(named) && !protocols.length)
		return rules.skip(base.line, 'other-protocol');
	const addresses = (side: string) =>
		sourceOf(
			new RegExp(`\\bip6?\\s+${side}\\s+((?:!=\\s*)?(?:\\{[^}]*\\}|\\S+))`)
				.exec(body)?.[1]
				?.replace(/^!=/, '!')
				.replace(/[{}\s]/g, '') ?? '',
		);
	const name = /\bcomment\s+"([^"]*)"/.exec(body)?.[1];
	const more = { from: addresses('saddr'), to: addresses('daddr'), ...(name && { name }) };
	for (const protocol of protocols.length ? protocols : (['any'] as const))
		rules.put({ ...base, ...more, protocol }, ports);
}
