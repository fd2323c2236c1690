import { ANY, parseAddress } from '../../domain/address';
import type { Found } from '../findings';
import type { SkipReason } from '../listing';
import { readPortNumbers } from '../port-numbers';

/** A port that is opened here and leads elsewhere; `usual` is where it is bound when nothing is said. */
export function forwardFound(
	bind: string,
	port: string,
	target: string,
	usual: string = ANY,
): Found | SkipReason {
	if (/[$<{]/.test(port + bind)) return 'unset-variable';
	const ports = readPortNumbers(port);
	if (!ports) return 'not-understood';
	if (ports.last === 0) return 'random-port';
	const address = bind === '' ? usual : parseAddress(bind);
	const inner = readPortNumbers(target)?.first;
	const found = {
		protocol: 'tcp',
		...ports,
		...(inner !== undefined && { target: inner }),
	} as const;
	if (address) return { ...found, address };
	return /^[a-z\d_.-]+$/i.test(bind) && /[a-z]/i.test(bind)
		? { ...found, address: ANY, boundName: bind }
		: 'bad-address';
}
