import { readFileSync } from 'node:fs';
import { readParts } from '../../../src/formats/read-parts';
import { runToEnd } from '../../../src/lib/run-to-end';
import { checkFit, type FitPort, type KnownListener } from '../../../src/notes/fit/fit';
import { movePorts, movesOf } from '../../../src/notes/fit/move-ports';
import { wantedPorts, type WantedPort } from '../../../src/notes/fit/planned';
import { readContextOf } from '../../../src/notes/import/read-context';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { VaultIndex } from '../../../src/notes/index/vault-index';
import { mentionContext } from '../../../src/notes/mentions/context';
import { loadRegistry } from '../../../src/registry/load';
import type { System } from '../../../src/domain/ephemeral';

export const registry = loadRegistry();

export function file(name: string): string {
	return readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8');
}

/** What two notes say: nas is full, pi has one listener. */
export function vault(): readonly KnownListener[] {
	const index = new VaultIndex();
	const context = mentionContext(registry);
	for (const name of ['nas', 'pi'])
		index.set(`${name}.md`, readNotePorts(file(`vault-${name}.md`), name, registry, context));
	return index.listeners();
}

export function wantedIn(text: string): WantedPort[] {
	return wantedPorts(text, runToEnd(readParts(text, readContextOf(registry))));
}

export function fitOf(text: string, host = 'nas', system: System = 'linux'): FitPort[] {
	return checkFit(wantedIn(text), { listeners: vault(), host, system, registry });
}

/** "8 web 80/tcp taken nginx -> 8080", line by line. */
export function told(text: string, host?: string, system?: System): string[] {
	return fitOf(text, host, system).map(({ wanted, verdict, next }) => {
		const { line, service, address, first, last, protocol, isGuess } = wanted;
		const ports = first === last ? first : `${first}-${last}`;
		const bound = address === '*' ? '' : `${address} `;
		const why =
			verdict.kind === 'free'
				? ''
				: verdict.kind === 'twice'
					? ` line ${verdict.other.line}`
					: ` ${verdict.by.map(({ application }) => application).join(', ')}`;
		const to = next === undefined ? '' : ` -> ${next}`;
		return `${line} ${service} ${bound}${ports}/${protocol}${isGuess ? '?' : ''} ${verdict.kind}${why}${to}`;
	});
}

/** The text with free ports, and what can't be changed in it. */
export function copied(text: string): { text: string; staying: string[] } {
	const { moves, staying } = movesOf(fitOf(text));
	return {
		text: movePorts(text, moves),
		staying: staying.map(({ wanted, reason }) => `${wanted.line} ${wanted.first} ${reason}`),
	};
}

/** The lines that differ: "8 - \"80:80\" | - \"8080:80\"". */
export function diff(one: string, other: string): string[] {
	const [before, after] = [one, other].map((text) => text.split('\n'));
	return before!.flatMap((line, at) =>
		line === after![at] ? [] : [`${at + 1} ${line.trim()} | ${after![at]!.trim()}`],
	);
}
