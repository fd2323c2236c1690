import type { Host } from '../../domain/host';
import { describeListener } from './host-export';

const WIDTH = 640;
const ROW = 34;
const LINE_LENGTH = 78;
const HEAD = 56;

/**
 * A host as a picture of its own, in black on white, for places that have no theme: the box, a line
 * an application, its ports.
 */
export function hostAsSvg(host: Host, title: string, noPort: string): string {
	const height = HEAD + host.applications.length * ROW + 16;
	const rows = host.applications.map(({ name, listeners }, index) => {
		const y = HEAD + index * ROW;
		const ports = listeners.map(describeListener).join('  ') || noPort;
		const dash = listeners.length ? '' : ' stroke-dasharray="4 3"';
		return [
			`<rect x="16" y="${y}" width="${WIDTH - 32}" height="${ROW - 8}" rx="4" fill="white" stroke="black"${dash}/>`,
			`<text x="28" y="${y + 18}">${escaped(cut(name, 30))}</text>`,
			`<text x="${WIDTH - 28}" y="${y + 18}" text-anchor="end" font-family="monospace">${escaped(cut(ports, LINE_LENGTH - Math.min(30, name.length)))}</text>`,
		].join('');
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="14">`,
		`<rect x="1" y="1" width="${WIDTH - 2}" height="${height - 2}" rx="8" fill="white" stroke="black" stroke-width="2"/>`,
		`<text x="16" y="26" font-size="18" font-weight="bold">${escaped(cut(title, 50))}</text>`,
		`<text x="16" y="46" fill="dimgray">${escaped(cut(host.addresses.join(', '), LINE_LENGTH))}</text>`,
		...rows,
		'</svg>',
	].join('\n');
}

function cut(text: string, length: number): string {
	const letters = [...text];
	return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text;
}

/** As XML has it; control characters are not allowed there at all. */
function escaped(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
		.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
