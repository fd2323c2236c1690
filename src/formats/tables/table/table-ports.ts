import { ANY } from '../../../domain/address';
import type { Transport } from '../../../domain/host';
import { readContainerPort } from '../../containers/container-ports';
import { readShortPublication, type PublishedPort } from '../../containers/published-port';
import type { SkipReason } from '../../listing';
import { readPortNumbers } from '../../port-numbers';
import { isConnectorName } from '../connectors';
import { readEndpoint } from '../endpoint-cell';
import { transportsIn, transportsOf } from '../transports';

/** No cell that a person fills in has more ports, or is longer. */
const MAX_PIECES = 1000;
const MAX_CELL = 4000;

/** A port of a table, and the name in place of its address. */
export type TablePort = PublishedPort & { readonly boundName?: string };

/** A word or number of a cell. */
type Token =
	| {
			readonly kind: 'protocol';
			readonly transports: readonly Transport[];
			readonly isGlued: boolean;
	  }
	| {
			readonly kind: 'port';
			readonly found: Omit<TablePort, 'protocol'> | SkipReason;
			readonly text: string;
	  }
	| { readonly kind: 'word'; readonly text: string };

const SEPARATORS = /[,;，；、&|]|\s+|和|及|或/;
const PROTOCOL = String.raw`(?:tcp|udp|sctp|dccp|icmp|both)(?:v?[46])?`;
/** "tcp/udp", "TCP + UDP" are one word. */
const PROTOCOLS = new RegExp(`^${PROTOCOL}(?:[/+&,|]${PROTOCOL})*$`, 'i');
/** In tables of the options of "docker run". */
export const OPTION = /^(?:-p|--publish)[\s=]+(?=\S*\d)/;
const VARIABLE = /\$\{?\w|\{\{|%\w+%|<[\w ]+>/;

/**
 * Reads a cell with ports: "443", "80, 443", "80/443", "8000-8010", "443/tcp", "UDP 514",
 * "514 (UDP)", "53/tcp,udp", "localhost:8080", ":8080", "8080:80", "0.0.0.0:8080->80/tcp", a URL.
 * What says no transport has that of its row.
 */
export function readPortCell(text: string, rowTransport: string): (TablePort | SkipReason)[] {
	const usual = transportsOf(rowTransport);
	const plain = text.trim().replace(OPTION, '').slice(0, MAX_CELL);
	if (!/\d/.test(plain)) return [VARIABLE.test(plain) ? 'unset-variable' : 'no-number'];
	if (isConnectorName(plain)) return ['connector'];
	const tokens = tokensOf(plain);
	const isLabelled = tokens.some((token) => token.kind === 'port');
	if (!isLabelled) return [VARIABLE.test(plain) ? 'unset-variable' : 'not-understood'];
	return withTransports(tokens, usual);
}

/** Whether a cell says transports and nothing else. */
export function isProtocols(text: string): boolean {
	return PROTOCOLS.test(text.replace(/\s*([/+&,|]|and|or|und|和)\s*/gi, '/').trim());
}

/** Whether a cell has ports and little else: no label that happens to have a digit in it. */
export function isPortCell(text: string): boolean {
	const plain = text.trim().slice(0, MAX_CELL);
	if (!/\d/.test(plain) || isConnectorName(plain)) return false;
	const tokens = tokensOf(plain);
	const words = tokens.filter(({ kind }) => kind === 'word').length;
	const ports = tokens.filter(
		(token) => token.kind === 'port' && typeof token.found !== 'string',
	);
	return ports.length > 0 && ports.length >= words;
}

function tokensOf(text: string): Token[] {
	const spaced = text
		// A protocol in parentheses counts, other remarks don't where there is something beside them.
		.replace(/[（(]\s*([^()（）]*?)\s*[)）]/g, (_, inside: string) =>
			PROTOCOLS.test(inside.replace(/\s+/g, '')) ? ` ${inside.replace(/\s+/g, '')} ` : ' ',
		)
		.replace(
			new RegExp(
				`(${PROTOCOL})\\s*([/+&,]|and|or|und|et|y|e|和|或)\\s*(?=${PROTOCOL})`,
				'gi',
			),
			'$1/',
		)
		.replace(/(\d)\s*\/\s*(?=(?:tcp|udp)\b)/gi, '$1/')
		.replace(/(\d)\s*(?:[-–—~～]|\.\.+|\bto\b|\bbis\b|至|到)\s*(?=\d)/gi, '$1-')
		.replace(/\s*(?:->|→|=>|⇒)\s*/g, '->')
		.replace(/(\d)\s*\/\s*(?=\d)/g, '$1 ');
	return spaced.split(SEPARATORS).filter(Boolean).slice(0, MAX_PIECES).flatMap(readPiece);
}

function readPiece(piece: string): Token[] {
	if (PROTOCOLS.test(piece.replace(/:$/, '')))
		return [{ kind: 'protocol', transports: transportsIn(piece), isGlued: false }];
	const [, before, inner = '', after] =
		new RegExp(
			`^(?:(${PROTOCOL}(?:/${PROTOCOL})*)[/:]?(?=[\\d*[]))?(.*?)(?:/(${PROTOCOL}(?:[/+]${PROTOCOL})*|[a-z][a-z\\d]*))?$`,
			'i',
		).exec(piece) ?? [];
	const url = /^[a-z][a-z\d+.-]*:\/\//i.test(piece);
	const body = url ? piece : inner.replace(/:$/, '');
	const found = readBody(body);
	if (found === null) return [{ kind: 'word', text: piece }];
	const port: Token = { kind: 'port', found, text: piece };
	const lead = before ? protocolOf(before, false) : [];
	return [...lead, port, ...(after && !url ? protocolOf(after, true) : [])];
}

function protocolOf(word: string, isGlued: boolean): Token[] {
	return [{ kind: 'protocol', transports: transportsOf(word), isGlued }];
}

/** The ports in a piece without its protocol; null for a word. */
function readBody(body: string): Omit<TablePort, 'protocol'> | SkipReason | null {
	const numbers = readPortNumbers(body);
	if (numbers) return { address: ANY, ...numbers };
	if (VARIABLE.test(body)) return 'unset-variable';
	if (!/\d/.test(body)) return null;
	if (body.includes('->')) return withoutProtocol(readContainerPort(`${body}/tcp`));
	if (/^(?:[\d.]+:|\[[^\]]*\]:|\*:)?\d+(?:-\d+)?:\d+(?:-\d+)?$/.test(body)) {
		return withoutProtocol(readShortPublication(body.replace(/^\*:/, '')));
	}
	const endpoint = readEndpoint(body);
	if (endpoint?.ports) {
		const { address, boundName, ports } = endpoint;
		return { address, ...ports, ...(boundName && { boundName }) };
	}
	return null;
}

function withoutProtocol(
	found: PublishedPort | SkipReason,
): Omit<PublishedPort, 'protocol'> | SkipReason {
	if (typeof found === 'string') return found;
	const { address, first, last, target } = found;
	return { address, first, last, target };
}

/** Which transports each port has: "TCP 80, 443" says it before, "80, 443 (TCP)" behind them. */
function withTransports(
	tokens: readonly Token[],
	usual: readonly Transport[],
): (TablePort | SkipReason)[] {
	const [first] = tokens.filter(({ kind }) => kind !== 'word');
	const isBefore = first?.kind === 'protocol';
	const ports: {
		token: Extract<Token, { kind: 'port' }>;
		transports: readonly Transport[] | null;
	}[] = [];
	let before: readonly Transport[] | null = null;
	let wasProtocol = false;
	for (const token of tokens) {
		if (token.kind === 'port') {
			ports.push({ token, transports: before });
			wasProtocol = false;
		} else if (token.kind === 'protocol') {
			const { transports, isGlued } = token;
			const last = ports[ports.length - 1];
			if (isBefore && !isGlued)
				before = wasProtocol ? [...(before ?? []), ...transports] : transports;
			else if (last && (isGlued || wasProtocol))
				last.transports = [...(wasProtocol ? (last.transports ?? []) : []), ...transports];
			else for (const each of ports) each.transports ??= transports;
			wasProtocol = true;
		}
	}
	return ports.flatMap(({ token: { found }, transports }): (TablePort | SkipReason)[] => {
		if (typeof found === 'string') return [found];
		const own = [...new Set(transports ?? usual)];
		if (!own.length) return ['other-protocol'];
		return own.map((protocol) => ({ ...found, protocol }));
	});
}
