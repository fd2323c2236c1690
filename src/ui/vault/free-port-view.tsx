import { useMemo, useState } from 'preact/hooks';
import { EPHEMERAL_RANGES } from '../../domain/ephemeral';
import { readNumeral } from '../../domain/numeral';
import { isPort, MAX_PORT, MIN_PORT, type Port } from '../../domain/port';
import { isSameName, nameKey } from '../../domain/name';
import { systemOf } from '../../notes/checks/check-listeners';
import {
	FIRST_UNPRIVILEGED,
	NEARBY,
	nextInPlan,
	suggestFreePorts,
	unprivilegedFor,
	USUAL_PORT,
} from '../../notes/index/inventory';
import type { VaultListener } from '../../notes/index/vault-index';
import type { Registry } from '../../registry/registry';
import { useUi } from '../context';
import { NoteLink } from '../shared/note-link';
import { PortNumber } from '../shared/port-number';
import { ReadingNotice } from '../shared/reading-notice';
import { Select } from '../shared/select';
import { SettingRow } from '../shared/setting-row';
import { useUniqueId } from '../shared/use-unique-id';
import { useHiddenName } from '../shared/use-hidden-name';

/** As many suggestions as are seen at once. */
const SHOWN = 8;

/** Which ports are free on a host, as far as the vault knows; `insert` where there is a note to put one. */
export function FreePortView(props: {
	host: string;
	insert?: ((port: number) => void) | undefined;
}) {
	const { t, registry, vault, actions } = useUi();
	const [chosenHost, setHost] = useState(props.host);
	const [service, setService] = useState('');
	const [protocol, setProtocol] = useState<'tcp' | 'udp'>('tcp');
	const [privileged, setPrivileged] = useState(false);
	const [from, setFrom] = useState(FIRST_UNPRIVILEGED);
	const [to, setTo] = useState(MAX_PORT);
	const [chosen, setChosen] = useState<number | null>(null);
	const version = vault.version.value;
	const { names, hosts, listeners, taken } = useMemo(
		() => namesIn(vault, props.host),
		[vault, version, props.host],
	);
	// As the vault writes it: what isn't among the options would show as nothing.
	const host = names.find((each) => isSameName(each, chosenHost)) ?? '';
	const system = systemOf(host, hosts);
	const usual = useMemo(() => usualPort(service, registry), [service, registry]);
	const found = useMemo(() => {
		const least = privileged ? from : Math.max(from, FIRST_UNPRIVILEGED);
		const plan = usual ?? nextInPlan(listeners, host, protocol) ?? USUAL_PORT;
		const near = privileged ? plan : unprivilegedFor(plan);
		return suggestFreePorts(taken, registry, {
			...{ host, protocol, system, from: least, to, near, count: SHOWN },
			reach: usual === undefined ? 0 : NEARBY,
		});
	}, [listeners, taken, registry, host, protocol, system, from, to, usual, privileged]);
	// A port that looks free may be used in a note that hasn't been read yet.
	const isKnown = vault.isComplete.value;
	const free = isKnown ? found : [];
	const best = chosen !== null && free.includes(chosen) ? chosen : free[0];
	const { freePort: say } = t.vault;
	const privilegedId = useUniqueId();
	const { first, last } = EPHEMERAL_RANGES[system];
	const [nameId, hiddenName] = useHiddenName(say.title);
	return (
		<div class="port-explorer-free">
			<div class="port-explorer-setting-rows">
				<ServiceField
					value={service}
					isUnknown={service.trim() !== '' && usual === undefined}
					onChange={setService}
				/>
				<Select
					asRow
					name={say.host}
					value={host}
					options={['', ...names].map((name) => [name, name || say.anyHost])}
					onChange={setHost}
				/>
				<Select
					asRow
					name={t.vault.inventory.columns.protocol}
					value={protocol}
					options={[
						['tcp', t.protocols.tcp],
						['udp', t.protocols.udp],
					]}
					onChange={setProtocol}
				/>
				<Bound name={say.from} value={from} onChange={setFrom} />
				<Bound name={say.to} value={to} onChange={setTo} />
				<SettingRow id={privilegedId} name={say.privileged}>
					<input
						id={privilegedId}
						type="checkbox"
						checked={privileged}
						onChange={({ currentTarget: { checked } }) => {
							setPrivileged(checked);
							setFrom(checked ? 1 : FIRST_UNPRIVILEGED);
						}}
					/>
				</SettingRow>
			</div>
			<ReadingNotice />
			{usual !== undefined && (
				<Taken
					port={usual}
					by={taken.filter(
						(each) =>
							each.protocol === protocol && (!host || isSameName(each.host, host)),
					)}
					next={free[0]}
				/>
			)}
			{hiddenName}
			<ul class="port-explorer-free-ports" aria-labelledby={nameId}>
				{free.map((port) => (
					<li key={port}>
						<button
							type="button"
							class="port-explorer-door-button"
							aria-pressed={port === best}
							onClick={() => setChosen(port)}
						>
							<PortNumber
								range={{ first: port, last: port, protocols: [protocol] }}
								small
							/>
						</button>
					</li>
				))}
			</ul>
			{!isKnown ? null : best === undefined ? (
				<p role="status">{say.none}</p>
			) : (
				<div class="port-explorer-player">
					{props.insert && (
						<button type="button" class="mod-cta" onClick={() => props.insert?.(best)}>
							{say.insert(String(best))}
						</button>
					)}
					<button
						type="button"
						class={props.insert ? '' : 'mod-cta'}
						onClick={() => actions.copy(String(best))}
					>
						{t.actions.copy(String(best))}
					</button>
				</div>
			)}
			<p class="port-explorer-muted">
				{say.explain(`${first}–${last}, ${t.host.system[system]}`)}
			</p>
		</div>
	);
}

/** Who has the port that a service usually has, where it isn't free, and the next one that is. */
function Taken(props: { port: Port; by: readonly VaultListener[]; next: number | undefined }) {
	const { t } = useUi();
	const { port, by, next } = props;
	const { freePort: say } = t.vault;
	const [owner] = by.filter(({ first, last }) => first <= port && port <= last);
	if (!owner) return null;
	return (
		<p role="status">
			{say.taken(String(port), owner.application, owner.host)}{' '}
			<NoteLink path={owner.path} line={owner.line} />{' '}
			{next !== undefined && say.next(String(next))}
		</p>
	);
}

/** The port that a service usually has, by its name or number; undefined where none is known. */
function usualPort(service: string, registry: Registry): Port | undefined {
	const text = service.trim();
	const number = Number(readNumeral(text) || NaN);
	if (isPort(number)) return number;
	return text ? registry.resolveName(text)[0]?.first : undefined;
}

function ServiceField(props: {
	value: string;
	isUnknown: boolean;
	onChange: (service: string) => void;
}) {
	const { t } = useUi();
	const { freePort: say } = t.vault;
	const [id, problemId] = [useUniqueId(), useUniqueId()];
	return (
		<SettingRow id={id} name={say.service}>
			<span id={problemId} class="port-explorer-muted" role="status">
				{props.isUnknown && say.unknownService}
			</span>
			<input
				id={id}
				type="text"
				placeholder="Jellyfin"
				value={props.value}
				aria-describedby={props.isUnknown ? problemId : undefined}
				onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
			/>
		</SettingRow>
	);
}

/** All known hosts, each name once. */
function namesIn(vault: ReturnType<typeof useUi>['vault'], current: string) {
	const [hosts, listeners, offered] = [vault.hosts(), vault.listeners(), vault.found()];
	const names = new Map<string, string>();
	const all = [
		...hosts.map((each) => each.name),
		...listeners.map((each) => each.host),
		...offered.map((each) => each.name),
		current,
	];
	for (const name of all.filter(Boolean)) {
		const key = nameKey(name);
		if (!names.has(key)) names.set(key, name);
	}
	// What notes list without being a host's for sure is left alone as well.
	const found = offered.flatMap(({ name, path, listeners: own }) =>
		own.map((each) => ({ ...each, host: name, path })),
	);
	const taken = [...listeners, ...found];
	return {
		names: [...names.values()].sort((a, b) => a.localeCompare(b)),
		hosts,
		listeners,
		taken,
	};
}

function Bound(props: { name: string; value: number; onChange: (value: number) => void }) {
	const id = useUniqueId();
	return (
		<SettingRow id={id} name={props.name}>
			<input
				id={id}
				type="number"
				min={MIN_PORT}
				max={MAX_PORT}
				value={props.value}
				onInput={({ currentTarget: { valueAsNumber } }) => {
					if (Number.isInteger(valueAsNumber)) props.onChange(valueAsNumber);
				}}
			/>
		</SettingRow>
	);
}
