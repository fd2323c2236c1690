import { useMemo, useState } from 'preact/hooks';
import { EPHEMERAL_RANGES } from '../../domain/ephemeral';
import { MAX_PORT, MIN_PORT } from '../../domain/port';
import { nameKey } from '../../domain/name';
import { systemOf } from '../../notes/checks/check-listeners';
import { suggestFreePorts } from '../../notes/index/inventory';
import { useUi } from '../context';
import { PortNumber } from '../shared/port-number';
import { Select } from '../shared/select';
import { SettingRow } from '../shared/setting-row';
import { useUniqueId } from '../shared/use-unique-id';
import { useHiddenName } from '../shared/use-hidden-name';

/** As many suggestions as are seen at once. */
const SHOWN = 8;
const FIRST_UNPRIVILEGED = 1024;

/** Which ports are free on a host, as far as the vault knows; `insert` where there is a note to put one. */
export function FreePortView(props: {
	host: string;
	insert?: ((port: number) => void) | undefined;
}) {
	const { t, registry, vault, actions } = useUi();
	const [host, setHost] = useState(props.host);
	const [protocol, setProtocol] = useState<'tcp' | 'udp'>('tcp');
	const [from, setFrom] = useState(FIRST_UNPRIVILEGED);
	const [to, setTo] = useState(MAX_PORT);
	const version = vault.version.value;
	const { names, hosts, listeners } = useMemo(() => namesIn(vault), [vault, version]);
	const system = systemOf(host, hosts);
	const found = useMemo(
		() =>
			suggestFreePorts(listeners, registry, {
				...{ host, protocol, system, from, to, count: SHOWN },
			}),
		[listeners, registry, host, protocol, system, from, to],
	);
	const { freePort: say } = t.vault;
	const privilegedId = useUniqueId();
	const { first, last } = EPHEMERAL_RANGES[system];
	const [nameId, hiddenName] = useHiddenName(say.title);
	return (
		<div class="port-explorer-free">
			<div class="port-explorer-rows">
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
						checked={from < FIRST_UNPRIVILEGED}
						onChange={({ currentTarget }) =>
							setFrom(currentTarget.checked ? 1 : FIRST_UNPRIVILEGED)
						}
					/>
				</SettingRow>
			</div>
			{hiddenName}
			<ul class="port-explorer-links port-explorer-free-ports" aria-labelledby={nameId}>
				{found.map((port) => (
					<li key={port}>
						<PortNumber
							range={{ first: port, last: port, protocols: [protocol] }}
							small
						/>
						<button type="button" onClick={() => actions.copy(String(port))}>
							{t.actions.copy(String(port))}
						</button>
						{props.insert && (
							<button
								type="button"
								class="mod-cta"
								onClick={() => props.insert?.(port)}
							>
								{say.insert(String(port))}
							</button>
						)}
					</li>
				))}
			</ul>
			{!found.length && <p role="status">{say.none}</p>}
			<p class="port-explorer-muted">
				{say.explain(`${first}–${last}, ${t.host.system[system]}`)}
			</p>
		</div>
	);
}

/** All known hosts, each name once. */
function namesIn(vault: ReturnType<typeof useUi>['vault']) {
	const [hosts, listeners] = [vault.hosts(), vault.listeners()];
	const names = new Map<string, string>();
	for (const name of [...hosts.map((each) => each.name), ...listeners.map((each) => each.host)]) {
		const key = nameKey(name);
		if (!names.has(key)) names.set(key, name);
	}
	return { names: [...names.values()].sort((a, b) => a.localeCompare(b)), hosts, listeners };
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
