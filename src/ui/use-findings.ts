import { useMemo } from 'preact/hooks';
import { checkListeners, type VaultFacts } from '../notes/checks/check-listeners';
import { dismissalOf, type Finding } from '../notes/checks/finding';
import type { VaultListener } from '../notes/index/vault-index';
import { useUi } from './context';

/** What is likely a mistake among listeners of the vault. */
export interface Findings {
	/** Without those that the notes' authors have dismissed; conflicts only when checks are off. */
	readonly findings: readonly Finding[];
	readonly facts: VaultFacts;
	/** Those of them that clash with another one. */
	readonly clashing: ReadonlySet<VaultListener>;
}

/** Checks listeners whenever the vault has changed. */
export function useFindings(about: readonly VaultListener[]): Findings {
	const { vault, registry, settings } = useUi();
	const version = vault.version.value;
	const { checks } = settings.value;
	return useMemo(() => {
		const wanted = new Set(about.map(identityOf));
		const listeners = vault.listeners();
		const own = listeners.filter((each) => wanted.has(identityOf(each)));
		const facts = { registry, listeners, hosts: vault.hosts() };
		const findings = checkListeners(own, facts).filter(
			(finding) =>
				(checks || finding.check === 'conflict') &&
				!vault.dismissed(finding.path).includes(dismissalOf(finding)),
		);
		const clashes = new Set(
			findings.flatMap(({ check, listener }) =>
				check === 'conflict' && listener ? [identityOf(listener)] : [],
			),
		);
		const clashing = new Set(about.filter((each) => clashes.has(identityOf(each))));
		return { findings, facts, clashing };
	}, [about, vault, version, registry, checks]);
}

/** The vault makes its listeners anew each time it is asked. */
function identityOf({ path, line, protocol, address, first, last }: VaultListener): string {
	return [path, line, protocol, address, first, last].join(' ');
}
