import { useMemo } from 'preact/hooks';
import { nameKey } from '../../domain/name';
import { checkAddresses } from '../../notes/checks/check-addresses';
import { checkListenersInSlices, type VaultFacts } from '../../notes/checks/check-listeners';
import { dismissalOf, isTurnedOff, type Finding } from '../../notes/checks/finding';
import type { VaultListener } from '../../notes/index/vault-index';
import { useUi } from '../context';
import { useSlices } from '../shared/use-slices';

/** What is likely a mistake among listeners of the vault. */
export interface Findings {
	/** Without those that the notes' authors have dismissed; conflicts only when checks are off. */
	readonly findings: readonly Finding[];
	readonly facts: VaultFacts;
	/** Whether one of them clashes with another one. */
	readonly isClashing: (listener: VaultListener) => boolean;
}

interface Found {
	readonly findings: readonly Finding[];
	readonly clashes: ReadonlySet<string>;
}

const NOTHING: Found = { findings: [], clashes: new Set() };

/**
 * Checks listeners whenever the vault has changed. Those of most vaults at once; of very many, what
 * was found before stays until all are checked.
 */
export function useFindings(about: readonly VaultListener[]): Findings {
	const { vault, registry, settings } = useUi();
	const version = vault.version.value;
	const chosen = settings.value;
	const { checks, ignoredChecks } = chosen;
	const { facts, work } = useMemo(() => {
		const known = { registry, listeners: vault.listeners(), hosts: vault.hosts() };
		const isEnabled = (finding: Finding) =>
			(checks || finding.check === 'conflict') &&
			!isTurnedOff(finding.check, chosen) &&
			!vault.dismissed(finding.path).includes(dismissalOf(finding));
		return { facts: known, work: findingsInSlices(about, known, isEnabled) };
	}, [about, vault, version, registry, checks, ignoredChecks]);
	const { findings, clashes } = useSlices(work, NOTHING);
	return { findings, facts, isClashing: (listener) => clashes.has(identityOf(listener)) };
}

function* findingsInSlices(
	about: readonly VaultListener[],
	facts: VaultFacts,
	isEnabled: (finding: Finding) => boolean,
): Generator<void, Found> {
	const wanted = new Set(about.map(identityOf));
	const own = facts.listeners.filter((each) => wanted.has(identityOf(each)));
	yield;
	// No other ports are suggested: to find free ones takes longer than all the rest.
	const names = new Set(own.map(({ host }) => nameKey(host)));
	const addresses = checkAddresses(facts.hosts, ({ name }) => names.has(nameKey(name)));
	const found = yield* checkListenersInSlices(own, facts, 0);
	const findings = [...found, ...addresses].filter(isEnabled);
	const clashing = findings.filter(({ check }) => check === 'conflict');
	const clashes = clashing.flatMap(({ listener }) => (listener ? [identityOf(listener)] : []));
	return { findings, clashes: new Set(clashes) };
}

/** The vault makes its listeners anew each time it is asked. */
function identityOf({ path, line, protocol, address, first, last }: VaultListener): string {
	return [path, line, protocol, address, first, last].join(' ');
}
