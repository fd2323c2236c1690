/** Bytes examined to detect the encoding of a file. */
const SAMPLE_BYTES = 4000;
/** With a larger share of zeros or control characters, a file isn't text. */
const MAX_CONTROL_SHARE = 0.1;

/** What the bytes of a file are as text; null for a file that is none, such as a picture. */
export function decodeText(bytes: Uint8Array): string | null {
	const text = decoderFor(bytes)
		.decode(bytes)
		.replace(/^\ufeff/, '');
	return isBinary(text.slice(0, SAMPLE_BYTES)) ? null : text;
}

/** By its byte order mark; without one, by where the zeros of Latin letters are (PowerShell 5's ">"). */
function decoderFor(bytes: Uint8Array): TextDecoder {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
	const sample = bytes.subarray(0, SAMPLE_BYTES);
	const zeros = [0, 0];
	for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++;
	const [even = 0, odd = 0] = zeros;
	const isWide =
		Math.max(even, odd) > sample.length / 5 && Math.min(even, odd) * 4 < Math.max(even, odd);
	if (!isWide) return new TextDecoder('utf-8');
	return new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be');
}

function isBinary(sample: string): boolean {
	const control = [...sample].filter((letter) => {
		const code = letter.charCodeAt(0);
		return code === 0xfffd || (code < 32 && !'\t\n\r\f\x1b\b'.includes(letter));
	}).length;
	return control > sample.length * MAX_CONTROL_SHARE;
}
