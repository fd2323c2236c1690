// Pasted output, read: how the time grows with its length.
import { detectFormats, readListing } from '../../src/formats/read-listing';
import { figure, timed } from './row.mjs';

const COUNTS = [100, 1_000, 10_000];
const HEAD = 'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process';

/** The output of `ss -tulpn` with so many sockets. */
const output = (count: number) =>
	[HEAD, ...Array.from({ length: count }, (_, at) => socket(at))].join('\n');
const socket = (at: number) =>
	`tcp   LISTEN 0      511    10.0.${at % 250}.1:${1024 + at}      0.0.0.0:*    users:(("app${at}",pid=${at},fd=6))`;

export function benchImport() {
	return COUNTS.map((count) => {
		const text = output(count);
		const read = () => {
			const [format] = detectFormats(text);
			const { listeners } = readListing(text, format!);
			if (listeners.length !== count) throw new Error(`${listeners.length} were read`);
		};
		read();
		return {
			part: 'Import',
			use: `${count.toLocaleString('en')} lines of ss, recognised and read`,
			unit: 'ms',
			own: figure(timed(read)),
			against: '/\\d+/g over the same text',
			peer: figure(timed(() => [...text.matchAll(/\d+/g)].length)),
			work: count / COUNTS[0]!,
		};
	});
}
