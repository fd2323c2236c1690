import { optionsBegin, readOptions, toolAt, type Option } from './docker-options';
import { Findings } from '../findings';
import type { Format } from '../format';
import { hostSideOf } from './host-side';
import { interpolate, type Variables } from './interpolate';
import type { Ledger } from '../ledger';
import type { SkipReason } from '../listing';
import { readPublication, readShortPublication, type PublishedPort } from './published-port';
import type { Columns } from '../text/columns';
import {
	hasCommand,
	readCommands,
	withHyphens,
	type Command,
	type Word,
} from '../text/shell-words';

/** What can precede a command: the end of a prompt, another command that runs it, a variable. */
const PROMPT_END = /[$#>%]$/;
const PREFIX = /^(?:sudo|exec|time|env|-\w*|\w+=.*)$/;
/** "PS C:\\Users\\me>"; what is longer is a sentence with a command in it. */
const MAX_PROMPT_WORDS = 4;
/** Words of a line searched for a command. */
const MAX_PREFIX = 20;
const COMMANDS_A_SLICE = 500;
const OPTIONS_A_SLICE = 1000;
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
/** What a container's start prints: its identifier. */
const PRINTED = /^[0-9a-f]{12,64}$/;

/** Commands that make containers: docker run and create, those of Podman and nerdctl, and services of a swarm. */
export const DOCKER_RUN: Format = {
	id: 'docker-run',
	name: 'docker run',
	example: 'docker run -d --name web -p 8080:80 nginx',
	recognise: (lines) => (hasCommand(lines, isCommandLine) ? 0.85 : 0),
	*read(ledger) {
		const findings = new Findings(ledger);
		const variables = new Map<string, string>();
		understandRemarks(ledger);
		const commands = yield* readCommands(ledger, isCommandLine, true);
		for (const [index, command] of commands.entries()) {
			if (index % COMMANDS_A_SLICE === 0) yield;
			const begin = optionsBegin(command.words);
			if (begin >= 0) yield* readCommand(command, begin, { ledger, variables, findings });
			else keepAssignments(command, variables);
			if (begin < 0 && !isHarmless(command)) continue;
			for (let line = command.first; line <= command.last; line++) ledger.understand(line);
		}
	},
};

/** Whether a line makes a container, also behind a prompt, in a script or in a systemd unit. */
function isCommandLine(text: string): boolean {
	if (!/docker|podman|nerdctl/.test(text)) return false;
	const words = text
		.trim()
		.split(/\s+/, MAX_PREFIX)
		.map((word) => ({ text: withHyphens(word), line: 0 }));
	const before = words.slice(0, Math.max(0, toolAt(words))).map((word) => word.text);
	const isPrompt =
		before.length <= MAX_PROMPT_WORDS && PROMPT_END.test(before[before.length - 1] ?? '');
	return optionsBegin(words) >= 0 && (isPrompt || before.every((word) => PREFIX.test(word)));
}

function understandRemarks(ledger: Ledger): void {
	for (const [index, text] of ledger.lines.entries()) {
		if (/^\s*(?:#|\[\w+\]\s*$)/.test(text)) ledger.understand(index + 1);
	}
}

/** Whether nothing in the command makes a container, as in "docker pull" or "PORT=80". */
function isHarmless({ words }: Command): boolean {
	return (
		toolAt(words) >= 0 || words.every(({ text }) => isAssignment(text) || PRINTED.test(text))
	);
}

function isAssignment(text: string): boolean {
	return text === 'export' || text === 'set' || ASSIGNMENT.test(text);
}

function keepAssignments({ words }: Command, variables: Map<string, string>): void {
	if (!words.every(({ text }) => isAssignment(text))) return;
	for (const { text } of words) {
		const [, name, value = ''] = ASSIGNMENT.exec(text) ?? [];
		if (name) variables.set(name, interpolate(value, variables));
	}
}

interface Reading {
	readonly ledger: Ledger;
	readonly variables: ReadonlyMap<string, string>;
	readonly findings: Findings;
}

function* readCommand(
	{ words }: Command,
	begin: number,
	{ ledger, variables, findings }: Reading,
): Generator<void, void> {
	const { options, image, rest } = readOptions(words, begin);
	const isHosts = options.some(isHostNetwork);
	const name = options.find((option) => option.name === 'name')?.value;
	const container = (name ?? imageName(image)) || undefined;
	for (const [index, option] of options.entries()) {
		if (index % OPTIONS_A_SLICE === OPTIONS_A_SLICE - 1) yield;
		const found = readOption(option, variables);
		if (!found) continue;
		const isPublished = typeof found !== 'string';
		// Docker leaves published ports out where the container has the host's network.
		const planned = { columns: hostSideIn(option, ledger.lines, variables) };
		const kept = isPublished
			? isHosts
				? 'host-network'
				: { ...found, container, planned }
			: found;
		findings.put(option.line, kept);
	}
	for (const line of publishedAfter(rest)) findings.put(line, 'after-image');
}

/** Where an option's value has the host's port; undefined where it can't be changed there. */
function hostSideIn(
	{ value, word, line }: Option,
	lines: readonly string[],
	variables: Variables,
): Columns | undefined {
	if (!word?.columns) return undefined;
	const { from, to } = word.columns;
	const written = (lines[line - 1] ?? '').slice(from, to);
	// A value that is written as it's read stands at the end, up to a quote.
	const end = /["']$/.test(written) ? written.length - 1 : written.length;
	const begin = end - value.length;
	if (begin < 0 || written.slice(begin, end) !== value) return undefined;
	const [, key = ''] = /^((?:.*,)?published=|(?:.*,)?source=)/s.exec(value) ?? [];
	const isLong = value.includes('=');
	const body = isLong ? (value.slice(key.length).split(',', 1)[0] ?? '') : value;
	const found = hostSideOf(body, isLong, variables);
	const start = from + begin + (isLong ? key.length : 0);
	return found && { from: start + found.from, to: start + found.to };
}

/** Docker takes no options behind the image; what would publish a port there is worth a word. */
function publishedAfter(words: readonly Word[]): number[] {
	return words.flatMap(({ text, line }, at) => {
		const isOption =
			/^(?:-p|--publish)$/.test(text) && /^[\d.:]*\d/.test(words[at + 1]?.text ?? '');
		const isGlued = /^(?:-p=?|--publish=)[\d.:]*\d/.test(text);
		return isOption ? [words[at + 1]!.line] : isGlued ? [line] : [];
	});
}

function isHostNetwork({ name, value }: Option): boolean {
	return /^net(?:work)?$/.test(name) && /^(?:name=)?host$/.test(value);
}

/** What an option says of ports; null when nothing. */
function readOption(option: Option, variables: Variables): PublishedPort | SkipReason | null {
	const { name, value } = option;
	if (isHostNetwork(option)) return 'host-network';
	if (name === 'P' || name === 'publish-all') return value === 'false' ? null : 'random-port';
	if (name === 'expose') return 'unpublished';
	if (name !== 'p' && name !== 'publish') return null;
	const text = interpolate(value, variables);
	return text.includes('=') ? readLongPublication(text) : readShortPublication(text);
}

/** "published=8080,target=80,protocol=udp" */
function readLongPublication(text: string): PublishedPort | SkipReason {
	const parts = new Map(text.split(',').map((part) => part.split('=') as [string, string]));
	return readPublication({
		address: '',
		published: parts.get('published') ?? parts.get('source') ?? '',
		target: parts.get('target') ?? '',
		protocol: parts.get('protocol') ?? '',
	});
}

/** "docker.io/library/nginx:1.27" is nginx. */
function imageName(image: string): string {
	const last = image.replace(/@.*$/s, '').split('/').pop() ?? '';
	return last.replace(/:.*$/s, '').replace(/[^\w.-]+$/, '');
}
