import type { ObservedListener } from '../listing';

/** A file of services has a line for each port: a range of more is written up to here. */
const MAX_PORTS_OF_RANGE = 1000;

/** Listeners as lines of /etc/services: name, port and protocol; the address as a remark. */
export function writeEtcServices(listeners: readonly ObservedListener[]): string {
	return [...new Set(listeners.flatMap(linesOf))].join('');
}

function linesOf({
	process,
	container,
	protocol,
	first,
	last,
	address,
}: ObservedListener): string[] {
	const name = (process ?? container ?? '').trim().replace(/[\s/#]+/g, '-') || 'unnamed';
	const count = Math.min(last - first + 1, MAX_PORTS_OF_RANGE);
	const remark = address === '*' ? '' : `\t# ${address}`;
	return Array.from(
		{ length: count },
		(_, at) => `${name}\t${first + at}/${protocol}${remark}\n`,
	);
}
