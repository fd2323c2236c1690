import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a page tells its reader to do, in its order. */
export type Step =
	| { readonly kind: 'new' | 'end'; readonly file: string; readonly text: string }
	| {
			readonly kind: 'above' | 'below' | 'instead';
			readonly file: string;
			/** The line to look for, without what it is indented by. */
			readonly line: string;
			readonly text: string;
	  }
	| { readonly kind: 'run'; readonly command: string };

const FENCE = /^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm;
const NEW = /^New file `([^`]+)`:$/;
const END = /^At the end of `([^`]+)`:$/;
const AT = /^In `([^`]+)`, (above|below|instead of) the line (`+)(.*)\3:$/;

/** The steps of a page: each code block, with the line before it that says where it goes. */
export function stepsOf(page: string): Step[] {
	return [...page.matchAll(FENCE)].flatMap(({ index, 2: language, 3: text = '' }): Step[] => {
		if (language === 'sh') {
			const commands = text.split('\n').filter(Boolean);
			return commands.map((command) => ({ kind: 'run', command }));
		}
		const told = page.slice(0, index).trimEnd().split('\n').at(-1)!;
		const [, created] = NEW.exec(told) ?? [];
		if (created) return [{ kind: 'new', file: created, text }];
		const [, ended] = END.exec(told) ?? [];
		if (ended) return [{ kind: 'end', file: ended, text }];
		const [, file = '', where = '', , line = ''] = AT.exec(told) ?? [];
		if (!file) throw new Error(`Nothing says where this goes:\n${text}`);
		const kind = where === 'above' || where === 'below' ? where : 'instead';
		// Markdown takes one space from both ends of code that has one at both.
		return [{ kind, file, line: line.replace(/^ (.*) $/, '$1').trim(), text }];
	});
}

/** Does what a step says in a folder. A command that fails throws, with what it has printed. */
export function follow(folder: string, step: Step): void {
	if (step.kind === 'run') return run(folder, step.command);
	const file = path.join(folder, step.file);
	if (step.kind === 'new') {
		if (existsSync(file)) throw new Error(`${step.file} is there already`);
		mkdirSync(path.dirname(file), { recursive: true });
		return writeFileSync(file, step.text);
	}
	const before = readFileSync(file, 'utf8');
	writeFileSync(file, 'line' in step ? changed(before, step) : before + step.text);
}

function changed(before: string, step: Extract<Step, { line: string }>): string {
	const lines = before.split('\n');
	const at = lines.findIndex((line) => line.trim() === step.line);
	if (at < 0) throw new Error(`${step.file} has no line ${step.line}`);
	const isKept = step.kind !== 'instead';
	lines.splice(step.kind === 'below' ? at + 1 : at, isKept ? 0 : 1, step.text.replace(/\n$/, ''));
	return lines.join('\n');
}

function run(folder: string, command: string): void {
	// What this vitest is told of itself is not for the one that is run.
	const own = Object.entries(process.env).filter(([name]) => !/^VITEST/.test(name));
	try {
		execFileSync(command, {
			cwd: folder,
			shell: true,
			encoding: 'utf8',
			stdio: 'pipe',
			env: { ...Object.fromEntries(own), NODE_ENV: '' },
		});
	} catch (error) {
		const { stdout, stderr } = error as { stdout: string; stderr: string };
		throw new Error(`${command} failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
	}
}
