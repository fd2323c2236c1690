import type { Transport } from '../../domain/host';

/**
 * Transports in words: "TCP", "udp6", "TCP/UDP", "both". What runs over TCP, like HTTP, is TCP; none
 * for SCTP and the like.
 */
export function transportsOf(word: string): Transport[] {
	const named = transportsIn(word);
	if (named.length) return named;
	return /sctp|dccp|icmp|\bgre\b|\besp\b/i.test(word) ? [] : ['tcp'];
}

/** The transports that words name; none where they name none. */
export function transportsIn(words: string): Transport[] {
	const name = words.toLowerCase().trim();
	const isBoth = /^(?:both|any|all|\*|两者|全部|任意|beide|ambos|les deux)$/.test(name);
	return (['tcp', 'udp'] as const).filter((one) => isBoth || name.includes(one));
}
