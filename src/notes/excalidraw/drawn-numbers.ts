import { isPort, type Protocol } from '../../domain/port';
import type { PortRange } from '../../domain/port-range';

/** The ports of a label's number: "443", "53/udp", "6000-6063", "80/443". Null where one is none. */
export function splitPortRange(text: string): PortRange[] | null {
	const said = /\/\s?(tcp|udp)$/i.exec(text)?.[1]?.toLowerCase();
	const protocols = said ? [said as Protocol] : [];
	const parts = text.replace(/\/\s?(?:tcp|udp)$/i, '').split('/');
	const ranges = parts.map((part) => {
		const [first = NaN, last = first] = part
			.split(/[-–]/)
			.map((digits) => Number(digits.trim()));
		return { first, last, protocols };
	});
	return ranges.every(({ first, last }) => isPort(first) && isPort(last) && first <= last)
		? ranges
		: null;
}
