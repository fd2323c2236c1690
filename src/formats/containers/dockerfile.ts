import { ANY } from '../../domain/address';
import { Findings, type Found } from '../findings';
import type { Format } from '../format';
import { interpolate, UNSET } from './interpolate';
import { eachLine, type Ledger } from '../ledger';
import type { SkipReason } from '../listing';
import { readPortNumbers, readTransport } from '../port-numbers';
import { withoutRemarks } from '../text/lines';

const INSTRUCTION =
	/^\s*(?:ONBUILD\s+)?(FROM|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL|ONBUILD)(?:\s+(.*))?$/i;
const FROM = /^\s*FROM\s+(?:--\S+\s+)?\S+(?:\s+AS\s+\S+)?\s*(?:\s#.*)?$/i;
/** In capitals, as they are written, no sentence begins so. */
const SURE = /^\s*(?:RUN|CMD|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|HEALTHCHECK)\s+\S/;
const ESCAPE = /^\s*#\s*escape\s*=\s*(\S)/i;
const HEREDOC = /(?:^|\s)\d*<<-?(["']?)(\w+)\1(?=\s|$)/g;

/**
 * A Dockerfile. What it exposes is what the image's author says the container listens on, on all of
 * the container's addresses: of every stage, as any of them may be the one that is built.
 */
export const DOCKERFILE: Format = {
	id: 'dockerfile',
	name: 'Dockerfile',
	example: 'FROM nginx\nEXPOSE 80 443/tcp',
	recognise(lines) {
		const code = withoutRemarks(lines);
		const from = code.findIndex((line) => FROM.test(line));
		const isBegin = code.slice(0, Math.max(from, 0)).every((line) => /^\s*ARG\s/i.test(line));
		if (from >= 0 && isBegin) return 0.96;
		// Below a sentence, what follows has to be instructions.
		const isSure = /^\s*FROM\s/.test(code[from] ?? '') && SURE.test(code[from + 1] ?? '');
		if (isSure) return 0.93;
		return code.length > 0 && code.every((line) => /^\s*EXPOSE\s+["$\d]/.test(line)) ? 0.7 : 0;
	},
	*read(ledger) {
		const reader = new DockerfileReader(ledger);
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
	},
};

class DockerfileReader {
	private readonly findings: Findings;
	private variables = new Map<string, string>();
	/** Of the ARG instructions before the first FROM. */
	private outer: Map<string, string> | undefined;
	private readonly stages = new Map<string, Map<string, string>>();
	private stage: string | undefined;
	private escape = '\\';
	/** The instruction whose lines go on, and the words that end the texts inside of it. */
	private open = '';
	private readonly ends: string[] = [];
	private readonly rows: ReadonlySet<string>;

	constructor(private readonly ledger: Ledger) {
		this.findings = new Findings(ledger);
		this.rows = new Set(ledger.lines.map((line) => line.trim()));
	}

	readLine(text: string, line: number): void {
		if (this.ends.length) {
			if (text.trim() === this.ends[0]) this.ends.shift();
			return this.ledger.understand(line);
		}
		if (/^\s*#/.test(text)) {
			this.escape = ESCAPE.exec(text)?.[1] ?? this.escape;
			return this.ledger.understand(line);
		}
		const [, name, rest = ''] = this.open
			? ['', this.open, text]
			: (INSTRUCTION.exec(text) ?? []);
		if (name === undefined) return;
		this.ledger.understand(line);
		const isContinued = text.trimEnd().endsWith(this.escape);
		this.open = isContinued ? name : '';
		this.readArguments(name.toUpperCase(), isContinued ? withoutLast(rest) : rest, line);
	}

	private readArguments(name: string, text: string, line: number): void {
		if (name === 'EXPOSE') this.expose(text, line);
		else if (name === 'FROM') this.begin(text);
		else if (name === 'ARG' || name === 'ENV') this.keep(name, text);
		else if (/^(?:RUN|COPY|ADD)$/.test(name)) {
			for (const [, , end = ''] of text.matchAll(HEREDOC)) {
				if (this.rows.has(end)) this.ends.push(end);
			}
		}
	}

	private expose(text: string, line: number): void {
		for (const word of quotedWords(interpolate(text, this.variables))) {
			const found = readExposed(word);
			const kept = typeof found === 'string' ? found : { ...found, container: this.stage };
			this.findings.put(line, kept);
		}
	}

	/** A stage has the variables of the stage that it is built on. */
	private begin(text: string): void {
		const words = text.replace(/^\s*--\S+/, '').replace(/\s#.*$/, '');
		const [image = '', , name] = words.match(/\S+/g) ?? [];
		this.outer ??= this.variables;
		this.variables = new Map(this.stages.get(image.toLowerCase()));
		this.stage = name;
		if (name) this.stages.set(name.toLowerCase(), this.variables);
	}

	private keep(name: string, text: string): void {
		const words = quotedWords(text);
		const isOldForm = name === 'ENV' && !words[0]?.includes('=');
		const pairs = isOldForm ? [`${words[0]}=${words.slice(1).join(' ')}`] : words;
		for (const pair of pairs) {
			const [, key = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
			const known = value ?? this.outer?.get(key);
			if (known === undefined) continue;
			this.variables.set(key, interpolate(known, this.variables));
		}
	}
}

function readExposed(text: string): Found | SkipReason {
	const [ports = '', protocol = ''] = text.split('/');
	if (text.includes(UNSET)) return 'unset-variable';
	const range = readPortNumbers(ports);
	const transport = readTransport(protocol);
	if (!range) return 'not-understood';
	return transport ? { protocol: transport, address: ANY, ...range } : 'other-protocol';
}

/** The words between spaces, without their quotes. */
function quotedWords(text: string): string[] {
	const words: string[] = [];
	let word = '';
	let quote = '';
	for (const letter of `${text} `) {
		if (quote ? letter === quote : letter === '"' || letter === "'")
			quote = quote ? '' : letter;
		else if (quote || /\S/.test(letter)) word += letter;
		else {
			if (word) words.push(word);
			word = '';
		}
	}
	return word ? [...words, word] : words;
}

function withoutLast(text: string): string {
	return text.trimEnd().slice(0, -1);
}
