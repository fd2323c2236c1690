/** Variants of a name that say nothing of the port: editions, packages, what it runs in. */
const VARIANT =
	/[\s._-]+(?:ce|ee|oss|community(?:[\s._-]+edition)?|enterprise(?:[\s._-]+edition)?|server|docker|app)$/;

/** Longer texts aren't names, and looking for a variant at their end would take long. */
const MAX_NAME = 200;

/**
 * A name as it is compared: without case, spaces, hyphens, dots and accents, and without what
 * names an edition at its end. "Open-WebUI", "open webui" and "openwebui" are one.
 */
export function squash(name: string): string {
	const lower = name.toLowerCase().trim();
	const plain = lower.length > MAX_NAME ? lower : lower.replace(VARIANT, '');
	return lettersAndDigits(plain) || lettersAndDigits(lower);
}

function lettersAndDigits(text: string): string {
	// Thousands of names are compared when the search begins, nearly all of them plain.
	if (/^[a-z\d]*$/.test(text)) return text;
	if (/^[\x20-\x7e]*$/.test(text)) return text.replace(/[^a-z\d+#]+/g, '');
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
	return plain.replace(/[^\p{L}\p{N}+#]+/gu, '');
}
