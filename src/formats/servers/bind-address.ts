import { ANY, parseAddress } from '../../domain/address';
import type { Found } from '../findings';
import type { SkipReason } from '../listing';
import { readPortNumbers } from '../port-numbers';

const NAME = /^(?=.*[a-z])[a-z\d_](?:[a-z\d_.-]*[a-z\d_])?$/i;

/**
 * Where a server is told to listen: "80", ":80", "*:80", "127.0.0.1:80", "[::]:443", ":::443",
 * "localhost:8080", "8000-8010"; `usual` is the port of an address without one.
 */
export function readBind(text: string, usual?: number): Omit<Found, 'protocol'> | SkipReason {
	if (/^(?:unix[:@]|\/|@|abns@|fd@)/i.test(text)) return 'unix-socket';
	if (/\$|\{\{|%\w+%/.test(text)) return 'unset-variable';
	const alone = readPortNumbers(text);
	if (alone) return { address: ANY, ...alone };
	const whole = parseAddress(text);
	if (whole && usual !== undefined) return { address: whole, first: usual, last: usual };
	const at = text.lastIndexOf(':');
	const head = text.slice(0, Math.max(at, 0));
	const ports = at < 0 ? null : readPortNumbers(text.slice(at + 1));
	if (!ports) {
		const isName = usual !== undefined && NAME.test(text);
		return isName
			? { address: ANY, boundName: text, first: usual, last: usual }
			: 'not-understood';
	}
	const address = head === '' ? ANY : parseAddress(head);
	if (address) return { address, ...ports };
	return NAME.test(head) ? { address: ANY, boundName: head, ...ports } : 'bad-address';
}
