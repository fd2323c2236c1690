import { MAX_PORT, PORT_CLASSES } from '../../../domain/port';
import type { Messages } from '../../../i18n';
import { FAMILIES } from '../../../registry/common-use';
import { isWide } from '../../../registry/common-layer';
import type { CommonUse } from '../../../registry/common-use';
import type { Registry } from '../../../registry/registry';
import type { VaultView } from '../../context';
import type { MapColour } from '../state';

/** One entry of the legend: what it stands for, and the theme's colour for it. */
export interface LegendEntry {
	readonly name: string;
	/** A colour as CSS has it, resolved by the page. */
	readonly colour: string;
	/** How much of it is laid on, 0 to 1: what is less known is paler. */
	readonly share: number;
}

/** A way to colour the map: its legend, and for each port the number of its entry. */
export interface MapColouring {
	readonly legend: readonly LegendEntry[];
	readonly entryOf: Uint8Array;
}

const COUNT = MAX_PORT + 1;
/** Theme colours that also differ in lightness; a family's neighbours in the list differ most. */
const FAMILY_HUES = ['blue', 'orange', 'cyan', 'purple', 'yellow', 'green', 'pink', 'red'];
/** Opacity of ports without information. */
const PALE = 0.22;

/** Colours every port by its class, by what IANA, the world or the reader's own vault has done with it. */
export function colourMap(
	by: MapColour,
	registry: Registry,
	vault: VaultView,
	t: Messages,
): MapColouring {
	if (by === 'class') return byClass(registry, t);
	if (by === 'vault') return byVault(vault, t);
	return by === 'assignment' ? byAssignment(registry, t) : byFamily(registry, t);
}

/** For each port, whether it has information: 1 or 0. */
export function knownPorts(registry: Registry): Uint8Array {
	const known = new Uint8Array(COUNT);
	for (const { first, last } of registry.iana.assignments) known.fill(1, first, last + 1);
	for (const { port, endPort = port } of tellingUses(registry)) known.fill(1, port, endPort + 1);
	return known;
}

/** Wide ranges, such as Kubernetes' NodePorts, say little of a single port, and would hide the rest. */
function tellingUses({ common }: Registry): readonly CommonUse[] {
	return common.uses.filter((use) => !isWide(use));
}

function byClass(registry: Registry, t: Messages): MapColouring {
	const known = knownPorts(registry);
	const entryOf = new Uint8Array(COUNT);
	const legend = PORT_CLASSES.flatMap(({ name, first, last }, index) => {
		for (let port = first; port <= last; port++) entryOf[port] = index * 2 + 1 - known[port]!;
		const colour = `rgb(var(--port-explorer-${name}-rgb))`;
		return [
			{ name: `${t.classes[name]}: ${t.explorer.known}`, colour, share: 1 },
			{ name: `${t.classes[name]}: ${t.explorer.unknown}`, colour, share: PALE },
		];
	});
	return { legend, entryOf };
}

function byAssignment(registry: Registry, t: Messages): MapColouring {
	const { assignment } = t.explorer;
	const legend: LegendEntry[] = [
		{ name: assignment.both, colour: 'var(--color-blue)', share: 1 },
		{ name: assignment.tcp, colour: 'var(--color-cyan)', share: 1 },
		{ name: assignment.udp, colour: 'var(--color-orange)', share: 1 },
		{ name: assignment.other, colour: 'var(--color-purple)', share: 1 },
		{ name: assignment.reserved, colour: 'var(--text-normal)', share: 0.6 },
		{ name: assignment.common, colour: 'var(--color-yellow)', share: 1 },
		{ name: assignment.none, colour: 'var(--text-normal)', share: 0.1 },
	];
	const entryOf = new Uint8Array(COUNT).fill(6);
	for (const { port, endPort = port } of tellingUses(registry)) {
		entryOf.fill(5, port, endPort + 1);
	}
	const on = { tcp: new Uint8Array(COUNT), udp: new Uint8Array(COUNT) };
	for (const { first, last, protocol } of registry.iana.assignments) {
		for (let port = first; port <= last; port++) {
			if (protocol === 'tcp' || protocol === 'udp') on[protocol][port] = 1;
			else if (entryOf[port]! >= 5) entryOf[port] = 3;
		}
	}
	for (let port = 0; port < COUNT; port++) {
		if (on.tcp[port] || on.udp[port]) entryOf[port] = !on.udp[port] ? 1 : !on.tcp[port] ? 2 : 0;
		else if (entryOf[port] === 6 && registry.iana.state(port, 'tcp') === 'reserved') {
			entryOf[port] = 4;
		}
	}
	return { legend, entryOf };
}

function byVault(vault: VaultView, t: Messages): MapColouring {
	const { map } = t.vault;
	const entryOf = new Uint8Array(COUNT).fill(3);
	for (const port of vault.counts().keys()) entryOf[port] = 2;
	for (const { first, last } of vault.listeners()) entryOf.fill(1, first, last + 1);
	for (const port of vault.conflicts()) entryOf[port] = 0;
	const legend = [
		{ name: map.conflict, colour: 'var(--color-red)', share: 1 },
		{ name: map.listener, colour: 'var(--color-green)', share: 1 },
		{ name: map.mentioned, colour: 'var(--color-blue)', share: 1 },
		{ name: map.none, colour: 'var(--text-normal)', share: 0.1 },
	];
	return { legend, entryOf };
}

function byFamily(registry: Registry, t: Messages): MapColouring {
	const none = FAMILIES.length;
	const entryOf = new Uint8Array(COUNT).fill(none);
	// Ranges first and the best known last, so that what is painted over is known less.
	const width = (use: { port: number; endPort?: number }) => (use.endPort ?? use.port) - use.port;
	const uses = [...tellingUses(registry)].sort(
		(a, b) => width(b) - width(a) || (a.rank ?? 1) - (b.rank ?? 1),
	);
	for (const { family, port, endPort = port } of uses) {
		entryOf.fill(FAMILIES.indexOf(family), port, endPort + 1);
	}
	const legend = FAMILIES.map((family, index) => ({
		name: t.families[family],
		colour: `var(--color-${FAMILY_HUES[index % FAMILY_HUES.length]})`,
		// The second and third turn through the hues are paler, so that no two look the same.
		share: 1 - 0.3 * Math.floor(index / FAMILY_HUES.length),
	}));
	const rest = { name: t.explorer.unknown, colour: 'var(--text-normal)', share: 0.1 };
	return { legend: [...legend, rest], entryOf };
}
