import { interpolate } from './containers/interpolate';

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;
/** A file of settings has no more. */
const MAX_VARIABLES = 5000;

/** The values that lines like "PORT=8080" give; later ones may use earlier ones. */
export function readVariables(lines: readonly string[]): Map<string, string> {
	const variables = new Map<string, string>();
	for (const line of lines) {
		const [, name, value = ''] = ASSIGNMENT.exec(line) ?? [];
		if (!name || variables.size >= MAX_VARIABLES) continue;
		variables.set(name, interpolate(plainValue(value), variables));
	}
	return variables;
}

/** A value without its quotes, and without the remark behind it. */
export function plainValue(value: string): string {
	const quoted = /^(["'])(.*?)\1/.exec(value);
	return quoted ? quoted[2]! : value.replace(/(?:^|\s+)#.*$/, '').trim();
}
