import { markdownCell } from '../../formats/write/markdown-table';
import { describeListener } from './host-export';
import type { TreeHost } from '../index/host-tree';

/** Sizes in the canvas's own pixels. */
const CARD = { width: 260, height: 90 };
const GAP = 30;
const COLUMNS = 3;
const NOTE = { width: 260, height: 60 };

interface CanvasNode {
	readonly id: string;
	readonly type: 'group' | 'text' | 'file';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly label?: string;
	readonly text?: string;
	readonly file?: string;
}

interface CanvasEdge {
	readonly id: string;
	readonly fromNode: string;
	readonly toNode: string;
	readonly fromSide: 'right';
	readonly toSide: 'left';
}

/**
 * Hosts as a canvas (JSON Canvas 1.0): each a group, its applications cards inside with their ports,
 * and beside it the notes that name them, linked to the host.
 */
export function hostsAsCanvas(hosts: readonly TreeHost[]): string {
	const nodes: CanvasNode[] = [];
	const edges: CanvasEdge[] = [];
	let top = 0;
	for (const [at, { name, addresses, applications }] of hosts.entries()) {
		const rows = Math.max(1, Math.ceil(applications.length / COLUMNS));
		const height = rows * (CARD.height + GAP) + GAP;
		const group = `host-${at}`;
		nodes.push({
			id: group,
			type: 'group',
			...{ x: 0, y: top, height },
			width: COLUMNS * (CARD.width + GAP) + GAP,
			label: [name, ...addresses].join(' · '),
		});
		for (const [index, { name: application, listeners }] of applications.entries()) {
			const heading = markdownCell(application);
			const ports = listeners.map((listener) => `\`${describeListener(listener)}\``);
			nodes.push({
				id: `${group}-${index}`,
				type: 'text',
				...CARD,
				x: GAP + (index % COLUMNS) * (CARD.width + GAP),
				y: top + GAP + Math.floor(index / COLUMNS) * (CARD.height + GAP),
				text: [heading && `**${heading}**`, ports.join(' ')].filter(Boolean).join('\n'),
			});
		}
		const paths = new Set(
			applications.flatMap(({ listeners }) =>
				listeners.flatMap(({ path, also }) => [path, ...also.map((each) => each.path)]),
			),
		);
		for (const [index, file] of [...paths].entries()) {
			const id = `${group}-note-${index}`;
			const y = top + index * (NOTE.height + GAP);
			nodes.push({ id, type: 'file', ...NOTE, x: -NOTE.width - 3 * GAP, y, file });
			const sides = { fromSide: 'right', toSide: 'left' } as const;
			edges.push({ id: `${id}-edge`, fromNode: id, toNode: group, ...sides });
		}
		top += Math.max(height, paths.size * (NOTE.height + GAP)) + 2 * GAP;
	}
	return JSON.stringify({ nodes, edges }, null, '\t');
}
