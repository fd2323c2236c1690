import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/testing/browser.mjs';
import { follow, stepsOf, type Step } from '../../scripts/support/follow';
import { copyProject } from '../../scripts/support/project-copy';

/**
 * The pages titled "How do I add …", in the order in which they are followed: a language copies the
 * texts of what was added before it.
 */
const PAGES = ['block', 'port', 'format', 'language'];
/** Compiling, linting and testing take their time on a busy machine. */
const TIMEOUT = 600_000;

const pageOf = (name: string) => readFileSync(`docs/contributing/${name}.md`, 'utf8');
const hasBrowser = findBrowser() !== undefined;
/** What takes long, and is done once for all pages. */
const TYPES = 'npm run types';
const isForAll = (step: Step) => step.kind === 'run' && step.command === TYPES;
const isForBrowser = (step: Step) =>
	step.kind === 'run' && / --project browser /.test(step.command);

describe('following the page', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'contributing-'));
		copyProject(folder);
	});
	afterAll(() => rmSync(folder, { recursive: true }));
	const run = (command: string) => follow(folder, { kind: 'run', command });

	it.each(PAGES)(
		'"How do I add a %s?" step by step leads to tests that pass',
		(name) => {
			for (const step of stepsOf(pageOf(name))) {
				if (!isForAll(step) && (hasBrowser || !isForBrowser(step))) follow(folder, step);
			}
		},
		TIMEOUT,
	);

	it(
		'all of them leads to code that compiles and keeps to the rules',
		() => {
			const changed = PAGES.flatMap((name) =>
				stepsOf(pageOf(name)).flatMap((step) => ('file' in step ? step.file : [])),
			);
			const code = [...new Set(changed)].filter((file) => /\.tsx?$/.test(file)).join(' ');
			run(TYPES);
			run(`npx prettier --check ${code}`);
			run(`npx eslint --max-warnings=0 ${code}`);
		},
		TIMEOUT,
	);
});

describe('the pages for contributors', () => {
	it.each(PAGES)('have tests run at the end of "How do I add a %s?"', (name) => {
		const steps = stepsOf(pageOf(name));
		const commands = steps.flatMap((step) => (step.kind === 'run' ? step.command : []));
		expect(commands).toContain(TYPES);
		expect(commands.at(-1)).toMatch(/^npx vitest run /);
	});

	it('are all linked from CONTRIBUTING.md', () => {
		const text = readFileSync('CONTRIBUTING.md', 'utf8');
		for (const name of [...PAGES, 'compatibility', 'release'])
			expect(text).toContain(`(docs/contributing/${name}.md)`);
	});

	it('cannot be followed where they say nothing of a code block, or name a line that is not there', () => {
		expect(() => stepsOf('Some code:\n\n```ts\nconst a = 1;\n```\n')).toThrow(
			/where this goes/,
		);
		const [step] = stepsOf('In `LICENSE`, below the line `No such line`:\n\n```text\nx\n```\n');
		expect(() => follow('.', step!)).toThrow('LICENSE has no line No such line');
	});
});
