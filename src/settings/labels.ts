import { isPort, type Port } from '../domain/port';

/** The user's label and note for a port, for the whole vault. */
export interface PortLabel {
	/** May be empty if there's a note. */
	readonly label: string;
	/** Anything longer; may be empty. */
	readonly note: string;
}

/** The reader's labels by port. */
export type Labels = ReadonlyMap<Port, PortLabel>;

/** Longer than any sensible label; notes have no limit. */
export const MAX_LABEL = 200;

/** A copy of the labels with one changed, or removed if label and note are empty. */
export function withLabel(labels: Labels, port: Port, label: PortLabel): Labels {
	const changed = new Map(labels);
	const words = { label: label.label.trim().slice(0, MAX_LABEL), note: label.note.trim() };
	if (words.label || words.note) changed.set(port, words);
	else changed.delete(port);
	return new Map([...changed].sort(([a], [b]) => a - b));
}

/** Reads stored labels; null if any of them is damaged. */
export function parseLabels(stored: unknown): Labels | null {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
	const labels = new Map<Port, PortLabel>();
	for (const [key, value] of Object.entries(stored)) {
		const { label, note } = (value ?? {}) as Record<string, unknown>;
		const good = /^\d{1,5}$/.test(key) && isPort(Number(key));
		if (!good || typeof label !== 'string' || typeof note !== 'string') return null;
		labels.set(Number(key), { label, note });
	}
	return labels;
}

/** Labels as they are stored. */
export function storeLabels(labels: Labels): Record<string, PortLabel> {
	return Object.fromEntries([...labels].map(([port, label]) => [String(port), label]));
}

/** The labels as lines of a `port` block, notes as remarks, to be kept or shared in a note. */
export function labelsAsBlock(labels: Labels): string {
	const lines = [...labels].flatMap(([port, { label, note }]) => {
		const name = oneLine(label);
		// After a port, a label of digits would be read as another port.
		const fits = /\p{L}/u.test(name);
		const remarks = [fits ? '' : name, ...note.split(/[\r\n\u2028\u2029]+/)].filter((text) =>
			text.trim(),
		);
		return [
			...remarks.map((text) => `# ${text.trim()}`),
			fits ? `${port} ${name}` : String(port),
		];
	});
	return ['```port', ...lines, '```', ''].join('\n');
}

/**
 * The labels as lines of /etc/services. A label says no protocol, so that each port has a line for
 * TCP and one for UDP.
 */
export function labelsAsServices(labels: Labels): string {
	return [...labels]
		.filter(([, { label }]) => label.trim())
		.flatMap(([port, { label, note }]) => {
			const name = label.trim().replace(/[\s/#]+/g, '-');
			const remark = note.replace(/\s+/g, ' ').trim();
			return ['tcp', 'udp'].map(
				(protocol) => `${name}\t${port}/${protocol}${remark && `\t# ${remark}`}\n`,
			);
		})
		.join('');
}

/** Without characters that would start another port or a range. */
function oneLine(text: string): string {
	return text
		.replace(/[\s,，、;；]+/g, ' ')
		.replace(/^[-–—~～ ]+/, '')
		.trim();
}
