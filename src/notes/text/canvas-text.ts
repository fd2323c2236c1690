/** Whether a text is the file of a canvas (JSON Canvas 1.0). */
export function isCanvas(text: string): boolean {
	return /^\s*\{\s*"(?:nodes|edges)"\s*:/.test(text.slice(0, 200));
}

/** The words of a canvas's text nodes and labels; empty where it can't be read. Never throws. */
export function canvasText(json: string): string[] {
	try {
		const { nodes, edges } = (JSON.parse(json) ?? {}) as { nodes?: unknown; edges?: unknown };
		return [...listOf(nodes), ...listOf(edges)].flatMap((each) => {
			const { text, label } = (each ?? {}) as { text?: unknown; label?: unknown };
			return [text, label].filter((words): words is string => typeof words === 'string');
		});
	} catch {
		return [];
	}
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
