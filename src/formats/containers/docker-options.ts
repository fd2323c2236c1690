import type { Word } from '../text/shell-words';

/** An option as it is written, with what it is given; empty for a switch. */
export interface Option {
	/** "p", "publish"; in small letters. A capital "P" stays. */
	readonly name: string;
	readonly value: string;
	readonly line: number;
	/** The word that the value is the end of. */
	readonly word?: Word | undefined;
}

/** The options of a command that makes a container, and the image that follows them. */
export interface ContainerCommand {
	readonly options: readonly Option[];
	readonly image: string;
	/** What follows the image: the container's own command. */
	readonly rest: readonly Word[];
}

/** Everything else with a hyphen takes the word behind it. */
const SWITCHES = new Set(
	(
		'detach interactive tty publish-all rm init privileged read-only no-healthcheck quiet help ' +
		'oom-kill-disable sig-proxy disable-content-trust use-api-socket replace rmi tls-verify ' +
		'no-hosts no-hostname env-host http-proxy passwd read-only-tmpfs unsetenv-all sigproxy ' +
		'no-resolve-image with-registry-auth'
	).split(' '),
);
const SHORT_SWITCHES = 'ditPq';
/** The switches that stand between the tool's name and its command. */
const GLOBAL_SWITCH = /^(?:-D|-r|--debug|--tls|--tlsverify|--remote|.*=.*)$/;

const TOOL = /(?:^|[/\\=($`#>])(?:docker|podman|nerdctl)(?:\.exe)?$/;

/** Where the options begin when the words make a container ("docker run", …); -1 otherwise. */
export function optionsBegin(words: readonly Word[]): number {
	let at = toolAt(words) + 1;
	if (!at) return -1;
	while (words[at]?.text.startsWith('-')) at += GLOBAL_SWITCH.test(words[at]!.text) ? 1 : 2;
	if (/^(?:container|service|pod)$/.test(words[at]?.text ?? '')) at++;
	return /^(?:run|create)$/.test(words[at]?.text ?? '') ? at + 1 : -1;
}

/** Which of the words is Docker, Podman or nerdctl; -1 for none. */
export function toolAt(words: readonly Word[]): number {
	return words.findIndex(({ text }) => TOOL.test(text));
}

/** Reads the options up to the image; what follows is the container's own command. */
export function readOptions(words: readonly Word[], from: number): ContainerCommand {
	const options: Option[] = [];
	let at = from;
	for (; at < words.length && /^-./.test(words[at]!.text); at++) {
		const { text, line } = words[at]!;
		if (text === '--') break;
		const [, long, glued] = /^--([^=]+)(?:=(.*))?$/s.exec(text) ?? [];
		if (long !== undefined) {
			const isSwitch = SWITCHES.has(long);
			const next = isSwitch || glued !== undefined ? undefined : words[++at];
			options.push({
				name: long,
				value: glued ?? next?.text ?? '',
				line: next?.line ?? line,
				word: next ?? words[at],
			});
			continue;
		}
		// Several letters in one word; the first that takes a value takes the rest of it.
		const letters = text.slice(1);
		let letter = 0;
		while (SHORT_SWITCHES.includes(letters[letter] ?? ' ')) {
			options.push({ name: letters[letter++]!, value: '', line });
		}
		const name = letters[letter];
		if (!name || name === '=') continue;
		const rest = letters.slice(letter + 1).replace(/^=/, '');
		const next = rest ? undefined : words[++at];
		const value = rest || (next?.text ?? '');
		options.push({ name, value, line: next?.line ?? line, word: next ?? words[at] });
	}
	if (words[at]?.text === '--') at++;
	return { options, image: words[at]?.text ?? '', rest: words.slice(at + 1) };
}
