import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RELEASE_FILES } from '../../scripts/release/release-files.mjs';

interface Step {
	name?: string;
	uses?: string;
	run?: string;
	with?: Record<string, string>;
	env?: Record<string, string>;
	'working-directory'?: string;
}

interface Job {
	uses?: string;
	needs?: string;
	permissions?: Record<string, string>;
	strategy?: { matrix: { node: number[]; obsidian?: string[] } };
	steps?: Step[];
}

interface Workflow {
	on: { push?: { tags?: string[]; branches?: string[] } } & Record<string, unknown>;
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const read = (file: string) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Workflow;
const CI = read('ci.yml');
const RELEASE = read('release.yml');
const REAL_APP = read('real-app.yml');
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps);
const commandsOf = (workflow: Workflow) => stepsOf(workflow).flatMap(({ run }) => run ?? []);
interface Package {
	scripts: Record<string, string>;
	engines: { node: string };
}
const packageIn = (folder = '.') =>
	JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Package;
const { engines } = packageIn();

describe.each(Object.entries({ CI, RELEASE, REAL_APP }))('the workflow %s', (_, workflow) => {
	it('runs scripts that are there', () => {
		expect(commandsOf(workflow).length).toBeGreaterThan(1);
		for (const { run: command = '', 'working-directory': folder } of stepsOf(workflow)) {
			const { scripts } = packageIn(folder);
			for (const [, name] of command.matchAll(/\bnpm (?:run )?([\w:-]+)/g))
				if (name !== 'ci') expect(Object.keys(scripts), command).toContain(name);
			for (const [, file] of command.matchAll(/\bnode (\S+)/g))
				expect(existsSync(file!), command).toBe(true);
		}
	});

	it('may read, and write only where it says so', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
	});

	it('uses actions of a version, and workflows that are there', () => {
		const uses = [...stepsOf(workflow), ...Object.values(workflow.jobs)].flatMap(
			(each) => each.uses ?? [],
		);
		expect(uses.length).toBeGreaterThan(0);
		for (const each of uses) {
			if (each.startsWith('./')) expect(existsSync(each), each).toBe(true);
			else expect(each).toMatch(/^actions\/[\w-]+@v\d+$/);
		}
	});
});

describe('each push and each pull request', () => {
	it('is linted, formatted, type-checked and tested, in the oldest Node and a newer one', () => {
		expect(Object.keys(CI.on)).toEqual(['push', 'pull_request', 'workflow_call']);
		const { strategy } = CI.jobs['check']!;
		expect(strategy?.matrix.node).toEqual([20, 22]);
		expect(engines.node).toBe(`>=${strategy?.matrix.node[0]}`);
		expect(commandsOf(CI)).toEqual([
			'node scripts/install.mjs',
			'npm run lint',
			'npm run lint:review',
			'npm run unused',
			'npm run format:check',
			'npm run types',
			'npm run check-app-version',
			'npm test',
		]);
	});
});

describe('the real app', () => {
	it('is tried for each pull request and nightly, in the lowest version, 1.12 and the latest', () => {
		expect(Object.keys(REAL_APP.on)).toEqual(
			expect.arrayContaining(['pull_request', 'schedule']),
		);
		const { strategy, steps = [] } = REAL_APP.jobs['smoke']!;
		expect(strategy?.matrix.obsidian).toEqual(['earliest', '1.12', 'latest']);
		const built = steps.findIndex(({ run }) => run === 'npm run build');
		const tried = steps.findIndex(({ run = '' }) => /npm test/.test(run));
		expect(built).toBeGreaterThan(0);
		expect(tried).toBeGreaterThan(built);
		expect(steps[tried]?.env).toEqual({ OBSIDIAN_VERSION: '${{ matrix.obsidian }}' });
		expect(existsSync('test/real-app/package-lock.json')).toBe(true);
	});

	it('is tried by ten tests, and the page about them says that they have not run', () => {
		const specs = ['notes', 'window'].map((name) =>
			readFileSync(`test/real-app/specs/${name}.e2e.ts`, 'utf8'),
		);
		expect(specs.join('\n').match(/^\tit\('/gm)).toHaveLength(10);
		expect(readFileSync('test/real-app/README.md', 'utf8')).toContain('have not run yet');
	});
});

describe('a tag of three numbers', () => {
	const release = RELEASE.jobs['release']!;
	const steps = release.steps ?? [];
	const indexOf = (name: string) => steps.findIndex((step) => step.name === name);

	it('is released once the same checks have passed', () => {
		expect(RELEASE.on).toEqual({ push: { tags: ['[0-9]+.[0-9]+.[0-9]+'] } });
		expect(release.needs).toBe('check');
		expect(RELEASE.jobs['check']?.uses).toBe(`./${FOLDER}/ci.yml`);
	});

	it('is checked against the manifest before anything is built', () => {
		expect(indexOf('The tag is the version')).toBeGreaterThan(indexOf('Install'));
		expect(indexOf('Build')).toBeGreaterThan(indexOf('The tag is the version'));
	});

	it('has the origin of its files signed, and becomes a draft with these files only', () => {
		expect(release.permissions).toEqual({
			contents: 'write',
			'id-token': 'write',
			attestations: 'write',
		});
		const attested = steps[indexOf('Provenance')]!;
		expect(attested.uses).toMatch(/^actions\/attest-build-provenance@/);
		expect(attested.with?.['subject-path']?.trim().split('\n')).toEqual(RELEASE_FILES);
		const draft = steps[indexOf('Draft')]!;
		expect(indexOf('Draft')).toBeGreaterThan(indexOf('Provenance'));
		expect(draft.run).toContain('--draft --verify-tag');
		expect(draft.run).toContain('--notes-file notes.md');
		expect(draft.run?.trim().endsWith(RELEASE_FILES.join(' '))).toBe(true);
	});
});
