import type { CommonUse } from './common-use';
import type { PortDescription } from './describe';
import { isSinglePort } from '../domain/port-range';
import type { AssignedService } from './iana/assigned';

/**
 * A port as one reader means it. The service that goes by the name comes first, with its purpose,
 * encryption and counterpart. Under the reader's own label no other service is what the port is
 * usually used for: they are only listed.
 */
export function asMeant(
	about: PortDescription,
	{ label = '', meant = '' }: { label?: string; meant?: string },
): PortDescription {
	if (!isSinglePort(about.range) || !(label || meant)) return about;
	const listed = first(about.common, useNamed(about.common, meant));
	const service = about.assigned.find((each) => isServiceNamed(each, label || meant));
	const use = useNamed(listed, label || meant);
	if (!use && !service && !label) return about;
	return {
		...about,
		assigned: first(about.assigned, service),
		common: first(listed, use),
		usual: use,
		encryption: use?.encryption,
		counterpart: use?.counterpart,
		web: use && about.web ? use.web : about.web,
	};
}

function first<T>(items: readonly T[], item: T | undefined): readonly T[] {
	return item === undefined ? items : [item, ...items.filter((each) => each !== item)];
}

/** The use that a name is of: the same name, else one within it, else one that it begins. */
function useNamed(uses: readonly CommonUse[], name: string): CommonUse | undefined {
	const said = words(name);
	if (!said.trim()) return undefined;
	const namesOf = ({ en, zh, names = [] }: CommonUse) =>
		[en.name, zh.name, ...names].map(words).filter((each) => each.trim());
	const find = (fits: (known: string) => boolean) => uses.find((use) => namesOf(use).some(fits));
	return (
		find((known) => known === said) ??
		find((known) => said.includes(known)) ??
		find((known) => known.startsWith(said))
	);
}

function isServiceNamed({ name, aliases }: AssignedService, said: string): boolean {
	return [name, ...aliases.map((alias) => alias.name)].some(
		(known) => words(known) === words(said),
	);
}

/** A name as its words, each between spaces; every Chinese character is one. */
function words(name: string): string {
	const spaced = name.toLowerCase().replace(/\p{Script=Han}/gu, ' $& ');
	return ` ${spaced.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
