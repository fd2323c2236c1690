import { HOST_KEYS } from './host-keys';

/** An application's name as its key: in quotes when it would be read as something else without. */
export function writeKey(name: string): string {
	const plain = plainName(name);
	const isPlain = /^[^\s#"'\-[\]{}&*!|>%@`:：][^:：#"']*$/.test(plain);
	const isOurs = HOST_KEYS.some((key) => key === plain.toLowerCase());
	return isPlain && !isOurs ? plain : `"${plain}"`;
}

/** A host's name as the value of its key: in quotes when it would be read as several without. */
export function writeName(name: string): string {
	const plain = plainName(name);
	const isPlain = /^[^\s#"'\-[\]{}&*!|>%@`,，、;；][^#"'[\],，、;；]*$/.test(plain);
	return isPlain ? plain : `"${plain}"`;
}

/** A name without what would end its line or its quotes. */
export function plainName(name: string): string {
	return name.replace(/[\r\n\u2028\u2029"]/g, ' ').trim();
}
