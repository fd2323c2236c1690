import { useMemo, useState } from 'preact/hooks';
import { nameKey } from '../../../domain/name';
import type { Reading } from '../../../formats/part';
import { systemOf } from '../../../notes/checks/check-listeners';
import { checkFit, mustMove, type FitPort, type KnownListener } from '../../../notes/fit/fit';
import { movePorts, movesOf } from '../../../notes/fit/move-ports';
import { wantedPorts } from '../../../notes/fit/planned';
import { useUi } from '../../context';
import { ReadingNotice } from '../../shared/reading-notice';
import { Select } from '../../shared/select';
import { FitRow } from './fit-row';

/** What a text asks for, and whether that fits on a host as far as the vault knows. */
export interface Fit {
	readonly ports: readonly FitPort[];
	/** How many of them can't stay. */
	readonly taken: number;
	readonly host: string;
	readonly hosts: readonly string[];
	readonly setHost: (host: string) => void;
}

/** Checks a text against a host; the one that `wish` names where the vault knows it, until another is chosen. */
export function useFit(text: string, reading: Reading | undefined, wish: string): Fit {
	const { registry, vault } = useUi();
	const [chosen, setHost] = useState<string | null>(null);
	const version = vault.version.value;
	const known = useMemo(() => knownIn(vault), [vault, version]);
	const wanted = useMemo(() => (reading ? wantedPorts(text, reading) : []), [text, reading]);
	const own = known.names.find((name) => nameKey(name) === nameKey(wish.trim()));
	const only = known.names.length === 1 ? known.names[0] : undefined;
	const host = chosen ?? own ?? only ?? '';
	const ports = useMemo(() => {
		const system = systemOf(host, known.hosts);
		return checkFit(wanted, { listeners: known.listeners, host, system, registry });
	}, [wanted, known, host, registry]);
	const taken = ports.filter(({ verdict }) => mustMove(verdict)).length;
	return { ports, taken, host, hosts: known.names, setHost };
}

/** One line for all of the ports. */
export function FitSummary({ fit }: { fit: Fit }) {
	const { t, language, vault } = useUi();
	const say = t.import.fit;
	const count = (number: number) => number.toLocaleString(language);
	const { ports, taken } = fit;
	if (taken) return <>{say.someTaken(count(taken), count(ports.length))}</>;
	return <>{vault.isComplete.value ? say.allFree(count(ports.length)) : say.unknown}</>;
}

/** The ports one by one, and the text with free ones to copy. */
export function FitView({ fit, text }: { fit: Fit; text: string }) {
	const { t, vault, actions } = useUi();
	const say = t.import.fit;
	const { ports, host, hosts, setHost } = fit;
	const { moves, staying } = useMemo(() => movesOf(ports), [ports]);
	const reasons = new Map(staying.map(({ wanted, reason }) => [wanted, reason]));
	const isComplete = vault.isComplete.value;
	return (
		<div class="port-explorer-fit">
			<Select
				asRow
				name={t.vault.freePort.host}
				value={host}
				options={['', ...hosts].map((name) => [name, name || t.vault.freePort.anyHost])}
				onChange={setHost}
			/>
			<ReadingNotice />
			{!isComplete && <p class="port-explorer-muted">{say.unread}</p>}
			<ul class="port-explorer-list port-explorer-tree">
				{ports.map((port, index) => (
					<FitRow key={index} port={port} stays={reasons.get(port.wanted)} host={host} />
				))}
			</ul>
			{moves.length > 0 && isComplete && (
				<button
					type="button"
					class="mod-cta"
					onClick={() => actions.copy(movePorts(text, moves))}
				>
					{say.copy}
				</button>
			)}
		</div>
	);
}

/** The hosts of the vault, each name once, and what is known or seems to listen on them. */
function knownIn(vault: ReturnType<typeof useUi>['vault']) {
	const [hosts, documented, found] = [vault.hosts(), vault.listeners(), vault.found()];
	const seen = found.flatMap(({ name: host, path, listeners }) =>
		listeners.map((each): KnownListener => ({ ...each, host, path, isFound: true })),
	);
	const listeners: readonly KnownListener[] = [...documented, ...seen];
	const names = new Map<string, string>();
	for (const name of [...hosts.map((each) => each.name), ...listeners.map((each) => each.host)])
		if (name && !names.has(nameKey(name))) names.set(nameKey(name), name);
	return { names: [...names.values()].sort((a, b) => a.localeCompare(b)), hosts, listeners };
}
