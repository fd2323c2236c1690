import { EPHEMERAL_RANGES } from '../../domain/ephemeral';
import { writtenIn, type Language, type Messages } from '../../i18n';
import { systemOf, type VaultFacts } from '../../notes/checks/check-listeners';
import type { Finding } from '../../notes/checks/finding';
import { relationOfNames } from '../../notes/import/same-name';
import type { VaultListener } from '../../notes/index/vault-index';
import type { Registry } from '../../registry/registry';
import { noteTitleBeside } from '../../notes/text/note-title';
import { problemText } from '../shared/problem-text';
import { describePort } from '../../registry/describe';

/** A word with another behind it: "3306 (MySQL)", in Chinese "3306（MySQL）". */
export function inBrackets(word: string, more: string, language: Language): string {
	return language === 'zh' ? `${word}（${more}）` : `${word} (${more})`;
}

/** What a check has found, in the reader's words. */
export function findingText(
	{ check, path, number, listener, other, shared, problem, meant = [], service }: Finding,
	{ registry, hosts }: VaultFacts,
	language: Language,
	t: Messages,
): string {
	const { checks: say, inventory } = t.vault;
	const port = String(number);
	const nameOf = (each: number) => {
		const { usual, assigned } = describePort(registry, {
			first: each,
			last: each,
			protocols: [],
		});
		return usual ? writtenIn(language, usual).name : (assigned[0]?.name ?? '');
	};
	switch (check) {
		case 'conflict':
			return [
				say.conflict(
					listener?.application || inventory.unnamed,
					other?.application || inventory.unnamed,
					listener?.host ?? '',
					`${port}/${listener?.protocol}`,
					noteTitleBeside(other?.path ?? '', [path]),
				),
				listener && other && mayBeOne(listener, other, registry) ? say.mayBeOne : '',
			].join('');
		case 'address':
			return shared
				? say.address(
						shared.own.name,
						shared.other.name,
						noteTitleBeside(shared.other.path, [path]),
						shared.address,
					)
				: '';
		case 'too-large':
			return say.tooLarge(port);
		case 'slip':
			return say.slip(
				port,
				meant.map((each) => inBrackets(String(each), nameOf(each), language)).join(say.or),
			);
		case 'exposed':
			return say.exposed(port, service ? writtenIn(language, service).name : nameOf(number));
		case 'ephemeral': {
			const system = systemOf(listener?.host ?? '', hosts);
			const { first, last } = EPHEMERAL_RANGES[system];
			return say.ephemeral(port, t.host.system[system], `${first}–${last}`);
		}
		case 'blocked':
			return say.blocked(port);
		case 'unreadable':
			return problem ? problemText(problem, t) : '';
	}
}

/** Whether two names may be of one program: neither is plainly another product. */
function mayBeOne(one: VaultListener, other: VaultListener, registry: Registry): boolean {
	const isOther = (each: VaultListener, name: string) =>
		relationOfNames(each, name, registry) === 'other';
	return !isOther(one, other.application) && !isOther(other, one.application);
}
