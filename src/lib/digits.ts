/**
 * Decimal digits of any script as 0-9: Unicode keeps the ten digits of a script together and in
 * order, so the distance to the start of their run gives the digit's value.
 */
export function toAscii(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const point = digit.codePointAt(0) ?? 0;
		if (point < 128) return digit;
		let value = 0;
		while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
		// Some runs hold several sets of ten, such as the mathematical digits.
		return String(value % 10);
	});
}
