import { toAscii } from '../lib/digits';

const DIGITS = '零一二三四五六七八九';
const ALIASES: Readonly<Record<string, string>> = {
	〇: '零',
	幺: '一',
	两: '二',
	壹: '一',
	贰: '二',
	叁: '三',
	肆: '四',
	伍: '五',
	陆: '六',
	柒: '七',
	捌: '八',
	玖: '九',
	拾: '十',
	佰: '百',
	仟: '千',
	萬: '万',
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Longer than any number that could be meant as a port. */
const MAX_LENGTH = 12;

/**
 * A number as people write it, in the digits of a port: "八千" and "8千" are "8000", "四四三" is "443",
 * "七万" is "70000", "９９９" is "999". Empty for anything else. The number may be too large for a
 * port; the caller checks that.
 */
export function readNumeral(typed: string): string {
	const text = toAscii(typed.trim()).replace(/[〇幺两壹贰叁肆伍陆柒捌玖拾佰仟萬]/g, toPlain);
	if (!text || text.length > MAX_LENGTH) return '';
	if (/^\d+$/.test(text)) return text;
	if (/^[零一二三四五六七八九]+$/.test(text)) return [...text].map(digitOf).join('');
	const value = readUnits(text);
	return value === null ? '' : String(value);
}

/** "端口443", "443端口", "port 443", "443号端口" without the words around the number. */
export function withoutPortWords(typed: string): string {
	return typed
		.trim()
		.replace(/^(?:端口号?|ports?(?![a-z]))\s*[:：#]?\s*/i, '')
		.replace(/\s*(?:号?端口|口|号)$/, '')
		.trim();
}

/** "一万二千三百四十五", "8千", "六万五", "四十三". */
function readUnits(text: string): number | null {
	const [, large, small] = /^(?:(.+)万)?(.*)$/.exec(text) ?? [];
	const high = large === undefined ? 0 : readThousands(large);
	const low = small ? readThousands(small) : 0;
	if (high === null || low === null) return null;
	// "六万五" is 65,000: what follows without a unit is of the next one.
	const isShort = large !== undefined && !!small && /^[一二三四五六七八九]$/.test(small);
	return high * 10_000 + (isShort ? low * 1000 : low);
}

function readThousands(text: string): number | null {
	let rest = text;
	let sum = 0;
	let unit = 10_000;
	while (rest) {
		const [whole = '', digits = '', name = ''] =
			/^零?(\d+|[一二三四五六七八九])?([十百千])?/.exec(rest) ?? [];
		const next = name ? UNITS[name]! : 1;
		// Units only get smaller, and only ten goes without a number before it.
		if (!whole || next >= unit || (!digits && name !== '十')) return null;
		const last = /^[一二三四五六七八九]$/.test(digits) && !name && unit < 10_000;
		const isShort = last && unit > 10 && !/^零/.test(whole);
		sum += (digits ? Number(toNumber(digits)) : 1) * (isShort ? unit / 10 : next);
		unit = next;
		rest = rest.slice(whole.length);
	}
	return sum;
}

function toNumber(digits: string): string {
	return /^\d+$/.test(digits) ? digits : digitOf(digits);
}

function digitOf(letter: string): string {
	return String(DIGITS.indexOf(letter));
}

function toPlain(letter: string): string {
	return ALIASES[letter] ?? letter;
}
