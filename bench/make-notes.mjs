// Notes for the benchmarks of the index: the same each time.

const WORDS =
	'the network team met on 12 May 2024 at 10:30 and agreed to move version 2.4.1 of the service to the new machine before the end of the week because 192.168.1.20 is slow'.split(
		' ',
	);

/**
 * Notes of prose, each with its path: two in ten speak of a port, one in a hundred describes a host.
 *
 * @returns {[path: string, text: string][]}
 */
export function makeNotes(count, length) {
	let seed = 1;
	const next = () => (seed = (seed * 16807) % 2147483647);
	return Array.from({ length: count }, (_, at) => {
		const lines = [];
		if (at % 100 === 0) {
			lines.push('```port-host', `host: host-${at}`, `web: ${1024 + at}, 443`, '```');
		}
		for (let size = 0; size < length;) {
			const line = Array.from({ length: 14 }, () => WORDS[next() % WORDS.length]).join(' ');
			lines.push(size === 0 && at % 10 < 2 ? `Open port ${next() % 65536} there.` : line);
			size += line.length + 1;
		}
		return [`bench-${at}.md`, lines.join('\n').slice(0, length)];
	});
}
