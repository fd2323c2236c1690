import type { Transport } from '../../domain/host';
import type { Port } from '../../domain/port';
import type { CommonUse } from '../../registry/common-use';
import type { Registry } from '../../registry/registry';
import { plainName } from '../../domain/name';
import { isTransport } from '../blocks/resolve-name';

/** Below this, a number alone says what is meant. */
const WELL_KNOWN = 1024;
/** Shorter words are in too many others. */
const MIN_WORD = 3;

/**
 * The protocols of a port where a note doesn't write any: those that its service is commonly run
 * on. DNS is 53/udp and 53/tcp, WireGuard is UDP wherever it listens; what isn't known is TCP.
 */
export function commonProtocols(name: string, port: Port, registry: Registry): Transport[] {
	const { common } = registry;
	const uses = common.at(port);
	const whole = plainName(name);
	const isNamed = (use: CommonUse) =>
		[use.en.name, use.zh.name].map(plainName).some((each) => each && whole.includes(each));
	const [main] = uses;
	const words = (main?.keywords ?? []).map(plainName).filter((word) => word.length >= MIN_WORD);
	const isKeyword = words.some((word) => whole.includes(word));
	const exact = common.named(name).filter((use) => use.port === port);
	const here = exact[0] ?? uses.find(isNamed) ?? (isKeyword ? main : undefined);
	const elsewhere = [name, ...name.split(/[\s/]+/)]
		.filter((word) => plainName(word).length >= MIN_WORD)
		.flatMap((word) => common.named(word).slice(0, 1))
		.find(isNamed);
	const use = here ?? elsewhere ?? (!name || port < WELL_KNOWN ? main : undefined);
	const used = (use?.protocols ?? []).filter(isTransport);
	// HTTP/3 comes with HTTPS, but isn't what somebody means who writes 443.
	if (!used.length || (main?.family === 'web' && used.includes('tcp'))) return ['tcp'];
	return used;
}
