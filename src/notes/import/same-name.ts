import type { Port } from '../../domain/port';
import { plainName } from '../../domain/name';
import type { CommonUse } from '../../registry/common-use';
import type { Registry } from '../../registry/registry';
import { knownApplication } from '../checks/known-application';

/** Whether two names may be of one application: "postgres" is what the machine calls "PostgreSQL on the NAS". What is not said differs from nothing. */
export function mayBeSameName(one: string, other: string): boolean {
	const [a, b] = [one, other].map(plainName);
	return !a || !b || a.includes(b) || b.includes(a);
}

/** What a name in the notes is to the name of a process or container on the same port. */
export type NameRelation =
	/** One application, as far as anybody can tell. */
	| 'same'
	/** It may be: the process has a name of its own. */
	| 'name'
	/** Two products that everybody knows. */
	| 'other';

/** What runs programs of any name. */
const RUNTIME =
	/^(?:java|javaw|node|nodejs|bun|deno|python[\d.]*|ruby|perl|php|php-?fpm[\d.]*|dotnet|mono|beam\.smp|docker-proxy|rootlessport|rootlesskit|conmon|containerd|slirp4netns|pasta|systemd|init|svchost|system|launchd|com\.docker\.backend|wslrelay)(?:\.exe)?$/i;
/** What serves sites and applications of any name. */
const WEB_SERVER =
	/^(?:nginx|apache2?|httpd|caddy|traefik|haproxy|lighttpd|envoy|h2o|uwsgi|gunicorn|uvicorn|w3wp)(?:\.exe)?$/i;
const MIN_WORD = 3;

/**
 * How a documented application relates to a process observed on its port. In doubt the process is
 * only called otherwise: "PVE 管理页面" is what "pveproxy worker" serves.
 */
export function relationOfNames(
	documented: { readonly application: string; readonly first: Port },
	observed: string,
	registry: Registry,
): NameRelation {
	const { application, first } = documented;
	if (mayBeSameName(application, observed)) return 'same';
	const own = wordsOf(application);
	const [process = ''] = observed.trim().split(/[\s:]+/);
	const isServer = WEB_SERVER.test(process);
	if (RUNTIME.test(process) || (isServer && !own.some((word) => WEB_SERVER.test(word))))
		return 'same';
	if (own.some((word) => wordsOf(observed).some((other) => isBeginning(word, other)))) {
		return 'same';
	}
	const [mine, theirs] = [application, observed].map((each) => productsOf(each, first, registry));
	if ([...mine!.names].some((name) => theirs!.names.has(name))) return 'same';
	if (!mine!.names.size && shareUse(application, observed, first, registry)) return 'same';
	const called = plainName(observed);
	if (mine!.spellings.some((spelling) => called.startsWith(spelling))) return 'same';
	return mine!.isOnDefault && theirs!.names.size ? 'other' : 'name';
}

/** "Photos" is what people call Immich on its port, and "immich_server" is it. */
function shareUse(one: string, other: string, first: Port, registry: Registry): boolean {
	const [own, others] = [one, other].map((application) => {
		const { uses } = knownApplication({ application, first }, registry);
		return uses.filter(({ port }) => port === first).map(({ en }) => en.name);
	});
	return own!.some((name) => others!.includes(name));
}

function wordsOf(name: string): string[] {
	return name
		.toLowerCase()
		.split(/[^\p{Script=Latin}\p{N}]+/u)
		.filter((word) => word.length >= MIN_WORD && /\p{L}/u.test(word));
}

function isBeginning(one: string, other: string): boolean {
	return one.startsWith(other) || other.startsWith(one);
}

/** The products that a name names, not those that it only has to do with. */
function productsOf(application: string, first: Port, registry: Registry) {
	const said = plainName(application);
	const { uses } = knownApplication({ application, first }, registry);
	const own = uses.filter((use) => spellingsOf(use).some((each) => said.startsWith(each)));
	return {
		names: new Set(own.map(({ en }) => en.name)),
		spellings: own.filter(({ port }) => port === first).flatMap(spellingsOf),
		isOnDefault: own.some(({ port, endPort = port }) => port <= first && first <= endPort),
	};
}

function spellingsOf({ en, zh, names = [] }: CommonUse): string[] {
	return [en.name, zh.name, ...names].map(plainName).filter(({ length }) => length >= MIN_WORD);
}
