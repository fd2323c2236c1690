// Notes for the benchmarks of the index: the same each time.

/** What notes are made of, numbers as they stand in them: dates, times, versions, amounts, counts. */
const PHRASES = [
	'the network team met on 12 May 2024 at 10:30',
	'we agreed to move the service to the new machine',
	'version 2.4.1 brought no change',
	'because 192.168.1.20 is slow in the evening',
	'before the end of the week',
	'there were 42 people in the room',
	'it cost 1,200 euros, 15 % more than in 2019',
	'see chapter 7 and figure 3',
	'nobody could say why',
	'the cable is 25 m long',
	'and the notes of last week are still not written',
	'[[Shopping list]] has the rest',
];

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
			const line = Array.from({ length: 3 }, () => PHRASES[next() % PHRASES.length]).join(
				', ',
			);
			lines.push(size === 0 && at % 10 < 2 ? `Open port ${next() % 65536} there.` : line);
			size += line.length + 1;
		}
		return [`bench-${at}.md`, lines.join('\n').slice(0, length)];
	});
}
