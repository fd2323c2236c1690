/** A link's text without its `#heading` or `#^block`. */
export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const at = linktext.indexOf('#');
	if (at < 0) return { path: linktext, subpath: '' };
	return { path: linktext.slice(0, at), subpath: linktext.slice(at) };
}

/** A heading as it is compared: without punctuation, spaces collapsed. */
export function stripHeading(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** A heading as it stands within a link. */
export function stripHeadingForLink(heading: string): string {
	return heading
		.replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
