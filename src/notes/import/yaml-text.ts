/** A number first, and nothing behind it that begins a value or a remark. */
const PLAIN = /^\d(?!.*(?::(?:\s|$)|\s#))/;

/** A port and its application as a YAML value, quoted if necessary. */
export function asYamlText(text: string): string {
	if (PLAIN.test(text)) return text;
	// Between these quotes nothing else is escaped.
	return /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`;
}
