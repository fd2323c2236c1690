/** A number first, and nothing behind it that begins a value or a remark. */
const PLAIN = /^\d(?!.*(?::(?:\s|$)|\s#))/;

/** A port, and what stands behind it, as a value of YAML: in quotes where it would be none without. */
export function asYamlText(text: string): string {
	if (PLAIN.test(text)) return text;
	// Between these quotes nothing else is escaped.
	return /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`;
}
