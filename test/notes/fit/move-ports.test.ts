import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFit } from '../../../src/notes/fit/fit';
import { movePorts, movesOf, type Move } from '../../../src/notes/fit/move-ports';
import { registry, vault, wantedIn } from './support';

const port = fc.oneof(
	fc.integer({ min: 1, max: 65000 }),
	fc.constantFrom(22, 53, 80, 443, 3000, 8096, 8123, 9443, 27015),
);
const ports = fc.oneof(
	port.map(String),
	port.chain((first) => fc.integer({ min: 1, max: 9 }).map((more) => `${first}-${first + more}`)),
);
const published = fc.oneof(
	ports.map((each) => [each, each] as const),
	ports.map((each) => [`\${PORT:-${each}}`, each] as const),
	ports.map((each) => [`\${A-\${B:-${each}}}`, each] as const),
);
const address = fc.constantFrom('', '127.0.0.1:', '[::1]:', '0.0.0.0:', '${BIND:-10.0.0.1}:');
const ending = fc.constantFrom('', '/tcp', '/udp');
const short = fc
	.tuple(published, address, ending, fc.constantFrom('"', "'"))
	.map(
		([[written, inside], bound, protocol, quote]) =>
			`- ${quote}${bound}${written}:${inside}${protocol}${quote}  # ${inside}`,
	);
const long = fc
	.tuple(published, fc.constantFrom('tcp', 'udp'))
	.map(
		([[written, inside], protocol]) =>
			`- {target: ${inside}, protocol: ${protocol}, published: "${written}" }`,
	);
const compose = fc
	.array(fc.array(fc.oneof(short, long), { minLength: 1, maxLength: 4 }), {
		minLength: 1,
		maxLength: 3,
	})
	.map((services) =>
		[
			'# 80:80',
			'services:',
			...services.flatMap((items, at) => [
				`  s${at}:`,
				'    image: "x:80"',
				'    ports:',
				...items.map((each) => `      ${each}`),
			]),
		].join('\n'),
	);

describe('moving ports', () => {
	it('changes host sides only, and changing back gives the text as it was', () => {
		const context = { listeners: vault(), host: 'nas', system: 'linux', registry } as const;
		let moved = 0;
		fc.assert(
			fc.property(compose, (text) => {
				const wanted = wantedIn(text);
				// Of what a service says twice, only the first is read.
				fc.pre(wanted.length === text.match(/^ +- /gm)?.length);
				const { moves } = movesOf(checkFit(wanted, context));
				const after = movePorts(text, moves);
				moved += moves.length;
				expect(withoutSides(after)).toBe(withoutSides(text));
				const again = wantedIn(after);
				expect(again.map(({ line }) => line)).toEqual(wanted.map(({ line }) => line));
				const back = again.flatMap(({ side }, at): Move[] => {
					const { first, last } = wanted[at]!;
					return side ? [{ side, first, last }] : [];
				});
				expect(movePorts(after, back)).toBe(text);
			}),
			{ numRuns: 60 },
		);
		expect(moved).toBeGreaterThan(20);
	});
});

/** A text with each host side that is known taken out. */
function withoutSides(text: string): string {
	const lines = text.split('\n');
	const sides = wantedIn(text).flatMap(({ side }) => side ?? []);
	for (const { line, from, to } of sides.sort((a, b) => b.from - a.from))
		lines[line - 1] = lines[line - 1]!.slice(0, from) + lines[line - 1]!.slice(to);
	return lines.join('\n');
}
