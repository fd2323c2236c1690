import { readFileSync, readdirSync } from 'node:fs';
import { readParts } from '../../../src/formats/read-parts';
import { runToEnd } from '../../../src/lib/run-to-end';
import { registry } from '../../support/registry';
import { judge, type Answer, type Verdict, type WorldCase } from './world';

const PASTED = new URL('../pasted/', import.meta.url);

/** A pasted text with what is to be read from it; pasted/README.md has the notation. */
export interface PastedCase {
	readonly title: string;
	readonly text: string;
	/** In the words of the cases in world/. */
	readonly expect: WorldCase['expect'];
	/** Those with the container's port, and what that is: "tcp 127.0.0.1:8080->80". */
	readonly inside: readonly string[];
}

export function pastedBatches(): string[] {
	return readdirSync(PASTED).filter((name) => name.endsWith('.txt'));
}

export function pastedCases(batch: string): PastedCase[] {
	const [, ...all] = `\n${readFileSync(new URL(batch, PASTED), 'utf8')}`.split('\n@@@ ');
	return all.map(readCase);
}

function readCase(all: string): PastedCase {
	const [head = '', right = ''] = all.split('\n@@@=');
	const [title = '', ...text] = head.split('\n');
	const [id = '-'] = title.split(' ');
	const lines = right.split('\n').filter((line) => line.trim());
	const listeners = lines.filter((line) => /^(?:tcp|udp) /.test(line));
	const ruled = lines.filter((line) => /^(?:allow|deny|reject|limit) /.test(line));
	const skip = lines.find((line) => line.startsWith('skip '))?.slice(5);
	return {
		title,
		text: text.join('\n'),
		expect: {
			format: id === '-' ? null : id,
			listeners: listeners.map((line) => line.replace(/->\d+/, '')),
			ruled,
			skipped: skip === undefined ? null : Number(skip),
		},
		inside: listeners.map((line) => /^\S+ \S+->\d+/.exec(line)?.[0] ?? '').filter(Boolean),
	};
}

const context = { portOfService: (name: string) => registry.resolveName(name)[0]?.first };

/** What the readers make of a text, with the container's ports. */
export function answerTo(text: string): Answer & { readonly inside: readonly string[] } {
	const { parts, outside } = runToEnd(readParts(text, context));
	const listeners = parts.flatMap(({ listing }) => listing.listeners);
	const rules = parts.flatMap(({ listing }) => listing.rules);
	const skipped = [...outside, ...parts.flatMap(({ listing }) => listing.skipped)];
	return {
		formats: parts.map(({ format }) => format.id),
		listeners: listeners.map((one) => ({
			protocol: one.protocol,
			address: one.boundName?.toLowerCase() ?? one.address,
			ports: portsOf(one),
			names: [one.container, one.process, one.service].filter((name) => name !== undefined),
		})),
		rules: rules.map(({ action, protocol, ports, service, from }) =>
			[action, protocol, ports ? portsOf(ports) : service, from && `from ${from}`]
				.filter(Boolean)
				.join(' '),
		),
		skipped: new Set(skipped.map(({ line }) => line)),
		shared: new Set([...listeners, ...rules].map(({ line }) => line)),
		inside: listeners.map((one) => `${one.protocol} ${portsOf(one)}->${one.target}`),
	};
}

function portsOf({ first, last }: { first: number; last: number }): string {
	return first === last ? `${first}` : `${first}-${last}`;
}

export function judgePasted({ title, text, expect, inside }: PastedCase): Verdict {
	const answer = answerTo(text);
	const verdict = judge({ id: title, kind: '', text, expect }, answer);
	const isInside = inside.every((each) => answer.inside.includes(withoutAddress(each)));
	return verdict === 'exact' && !isInside ? 'partly' : verdict;
}

function withoutAddress(text: string): string {
	return text.replace(/^(\S+) .*:(?=\d)/, '$1 ');
}
