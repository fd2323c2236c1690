import { ANY, parseAddress } from '../../domain/address';
import type { Transport } from '../../domain/host';
import { readContainerPort } from '../containers/container-ports';
import type { SkipReason } from '../listing';
import { readPortNumbers } from '../port-numbers';
import { readShortPublication, type PublishedPort } from '../containers/published-port';

/** No cell that a person fills in has more ports. */
const MAX_PIECES = 1000;
const REMARK = /\([^()]*\)|（[^（）]*）/g;
const PORT = /^(?:([a-z]+)[/:])?(\d+(?:[-–—~]\d+)?)(?:\/([a-z][a-z\d/+]*))?$/i;

/**
 * Reads a cell with ports: "443", "80, 443", "8000-8010", "443/tcp", "tcp/443", "53/tcp+udp",
 * "127.0.0.1:8080", "8080:80", "0.0.0.0:8080->80/tcp". What says no transport has that of its row.
 */
export function readPortCell(text: string, rowTransport: string): (PublishedPort | SkipReason)[] {
	return text
		.replace(REMARK, ' ')
		.replace(/ +(tcp|udp)\b/gi, '/$1')
		.replace(/ ?([-–—~/]|->|→) ?(?=[\da-z])/gi, '$1')
		.split(/[,;，；、&|\s]+|和/)
		.filter((piece) => /\d/.test(piece))
		.slice(0, MAX_PIECES)
		.flatMap((piece) => readPiece(piece.replace('→', '->'), transportsOf(rowTransport)));
}

function readPiece(piece: string, usual: readonly Transport[]): (PublishedPort | SkipReason)[] {
	const [, before, ports = '', after] = PORT.exec(piece) ?? [];
	const numbers = readPortNumbers(ports);
	const [body = '', word] = numbers ? ['', before ?? after] : piece.split('/');
	const transports = word ? transportsOf(word) : usual;
	if (!transports.length) return ['other-protocol'];
	if (numbers) return transports.map((protocol) => ({ protocol, address: ANY, ...numbers }));
	const colon = body.lastIndexOf(':');
	const address = parseAddress(body.slice(0, Math.max(colon, 0)));
	const bound = readPortNumbers(body.slice(colon + 1));
	return transports.map((protocol) => {
		if (address && bound) return { protocol, address, ...bound };
		const published = `${body}/${protocol}`;
		return body.includes('->') ? readContainerPort(published) : readShortPublication(published);
	});
}

/** Transports in words: "TCP", "udp6", "TCP/UDP", "both". What runs over TCP, like HTTP, is TCP. */
function transportsOf(word: string): Transport[] {
	const name = word.toLowerCase();
	const isBoth = /^(?:both|any|all|\*)$/.test(name);
	const named = (['tcp', 'udp'] as const).filter((one) => isBoth || name.includes(one));
	if (named.length) return named;
	return /sctp|dccp|icmp/.test(name) ? [] : ['tcp'];
}
