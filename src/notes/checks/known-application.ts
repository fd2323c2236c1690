import type { Port } from '../../domain/port';
import type { CommonUse } from '../../registry/common-use';
import type { Registry } from '../../registry/registry';
import type { VaultListener } from '../index/vault-index';

/** What a listener is known to be. */
export interface KnownApplication {
	/** The uses that its own name names; empty where nobody knows the name. */
	readonly uses: readonly CommonUse[];
	/** Whether its port is one of their defaults, or a neighbour of one: a second instance. */
	readonly isOnDefault: boolean;
	/** Whether it is on one of them, or right behind: nobody slipped. */
	readonly isDeliberate: boolean;
}

/** How far a second instance is from the first. */
const NEIGHBOURS = 10;

/** Words of names that many services share. */
const GENERIC =
	/^(?:server|web|ui|api|admin|service|agent|node|master|client|proxy|app|db|database|console|dashboard|http|https|tls|tcp|udp|port|the|of|and|for|my|old|new|home|office|test|prod|dev|main|internal|external|queue|cache|cluster|bus)$/;

/** Knows an application by its name, as a whole or by one of its words. */
export function knownApplication(
	{ application, first }: Pick<VaultListener, 'application' | 'first'>,
	{ common }: Registry,
): KnownApplication {
	const name = application.toLowerCase().trim();
	const words = name.split(/[\s_/()（）,.:-]+/).filter((word) => word.length > 2);
	const forms = [name, ...words.filter((word) => !GENERIC.test(word)).flatMap(plainForms)];
	const uses = forms.flatMap((form) => (form ? common.named(form) : []));
	const isWithin = (reach: number) =>
		uses.some(({ port, endPort = port }) => first >= port && first <= endPort + reach);
	return { uses, isOnDefault: isWithin(NEIGHBOURS), isDeliberate: isWithin(2) };
}

/** "mongod" is MongoDB's daemon, "redis-server" is Redis: names without the end of a daemon's. */
function plainForms(word: string): string[] {
	return [word, word.replace(/d$/, ''), word.replace(/\d+$/, '')];
}

/** Ports that tools take for tests: nobody meant another one. */
const TOOL_DEFAULTS: readonly Port[] = [1337, 4242, 4433, 4444, 4445, 5556, 9001];

/** Whether a rare port is a second instance of one that may have been meant, or a tool's default. */
export function isDeliberate(port: Port, meant: Port): boolean {
	return (
		TOOL_DEFAULTS.includes(port) || (port > 1023 && (port === meant + 1 || port === meant + 2))
	);
}
