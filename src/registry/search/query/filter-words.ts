import { isProtocol, MAX_PORT, MIN_PORT, type Port, type Protocol } from '../../../domain/port';
import { FAMILIES, type Family } from '../../common-use';
import type { OwnSet } from './filters';

/** One word of a query that narrows it down. Of a range either end may be left as it is. */
export type FilterWord =
	| { readonly kind: 'protocol'; readonly protocol: Protocol }
	| { readonly kind: 'range'; readonly from?: Port; readonly to?: Port }
	| { readonly kind: 'family'; readonly family: Family }
	| { readonly kind: 'encrypted'; readonly encrypted: boolean }
	/** Only the reader's own ports, of one of their kinds. */
	| { readonly kind: 'own'; readonly set: OwnSet };

const ENCRYPTED: Readonly<Record<string, boolean>> = {
	encrypted: true,
	加密: true,
	unencrypted: false,
	plaintext: false,
	未加密: false,
	明文: false,
};

const OWN: Readonly<Record<string, OwnSet>> = {
	labelled: 'labelled',
	labeled: 'labelled',
	有名称: 'labelled',
	有备注: 'labelled',
	'in-vault': 'vault',
	在仓库: 'vault',
	conflict: 'conflict',
	冲突: 'conflict',
};

/** The words that are filters by themselves, in both languages; protocols, ranges and families come on top. */
export const FILTER_WORDS: readonly string[] = [...Object.keys(ENCRYPTED), ...Object.keys(OWN)];

/** Reads a word as a filter: "udp", "<1024", "6000-6063", "#database", "加密"; null for any other. */
export function readFilterWord(word: string): FilterWord | null {
	if (isProtocol(word)) return { kind: 'protocol', protocol: word };
	const [, low, high] = /^(\d{1,5})[-–~](\d{1,5})$/.exec(word) ?? [];
	if (low && high) {
		const ends = [Number(low), Number(high)];
		return { kind: 'range', from: Math.min(...ends), to: Math.max(...ends) };
	}
	const [, sign, orEqual, bound] = /^([<>])(=?)(\d{1,5})$/.exec(word) ?? [];
	if (sign === '<') return { kind: 'range', to: Number(bound) - (orEqual ? 0 : 1) };
	if (sign === '>') return { kind: 'range', from: Number(bound) + (orEqual ? 0 : 1) };
	if (word.startsWith('#') && word.length > 1) {
		const family = FAMILIES.find((name) => name.startsWith(word.slice(1)));
		return family ? { kind: 'family', family } : null;
	}
	if (isKey(OWN, word)) return { kind: 'own', set: OWN[word]! };
	return isKey(ENCRYPTED, word) ? { kind: 'encrypted', encrypted: ENCRYPTED[word]! } : null;
}

/** A table is a plain object: only its own keys are words, not "constructor". */
function isKey(table: object, word: string): boolean {
	return Object.prototype.hasOwnProperty.call(table, word);
}

/** Whether a query has a filter, written in whatever way. */
export function hasFilter(typed: string, wanted: FilterWord): boolean {
	return typed.split(/\s+/).some((word) => isSame(readWord(word).filter, wanted));
}

/**
 * A query without every filter of a kind, or with just the one given; of protocols and of own ports
 * there may be several, so there only that one comes or goes. The other words stay as they were typed.
 */
export function withFilter(typed: string, filter: FilterWord, word: string, on: boolean): string {
	const kept = typed.split(/\s+/).flatMap((part) => {
		const { filter: own, rest } = readWord(part);
		const several = filter.kind === 'protocol' || filter.kind === 'own';
		const inTheWay = several ? isSame(own, filter) : own?.kind === filter.kind;
		return inTheWay ? rest : part;
	});
	return [...kept, on ? word : ''].filter(Boolean).join(' ');
}

/** A protocol may also hang on a number: "53/udp" is the number 53 with a filter. */
function readWord(part: string): { filter: FilterWord | null; rest: string } {
	const [, number = '', tail = ''] = /^(:?\d{1,5})\/([a-z]+)$/i.exec(part) ?? [];
	return { filter: readFilterWord((tail || part).toLowerCase()), rest: number };
}

function isSame(one: FilterWord | null, other: FilterWord): boolean {
	return one !== null && identityOf(one) === identityOf(other);
}

/** The same for two words that leave the same: "<1024" and "0-1023". */
function identityOf(filter: FilterWord): string {
	if (filter.kind !== 'range') return Object.values(filter).join(' ');
	return `range ${filter.from ?? MIN_PORT} ${filter.to ?? MAX_PORT}`;
}
