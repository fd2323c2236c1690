import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** Lints a text as if it stood in a file of the project; answers the rules that it breaks. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
	const [result] = await eslint.lintText(text, { filePath });
	return result!.messages.map(({ ruleId }) => ruleId);
}

describe('the boundaries between the layers', () => {
	// The files are the project's own, so that the type-aware rules find them.
	it('keep Obsidian and Preact out of the pure layers', async () => {
		const text = "import { Notice } from 'obsidian';\nexport const x = Notice;\n";
		expect(await broken('src/domain/port.ts', text)).toContain('no-restricted-imports');
		expect(await broken('src/notes/blocks/problem.ts', text)).toContain(
			'no-restricted-imports',
		);
		expect(await broken('src/obsidian/services.ts', text)).not.toContain(
			'no-restricted-imports',
		);
	}, 240_000);

	it('let imports run in one direction only', async () => {
		const rule = 'import-x/no-restricted-paths';
		const wrong: [string, string][] = [
			['src/i18n/en/index.ts', '../../domain/port'],
			['src/domain/port.ts', '../registry/registry'],
			['src/registry/registry.ts', '../notes/blocks/port-spec'],
			['src/notes/blocks/problem.ts', '../../ui/context'],
			['src/notes/blocks/problem.ts', '../../trainer/deck'],
			['src/trainer/deck.ts', '../ui/context'],
			['src/trainer/deck.ts', '../i18n/en'],
			['src/ui/context.ts', '../obsidian/services'],
		];
		for (const [file, from] of wrong) {
			expect(await broken(file, `export * from '${from}';\n`), file).toContain(rule);
		}
		const right = "export * from '../domain/port';\n";
		expect(await broken('src/registry/registry.ts', right)).not.toContain(rule);
	}, 240_000);

	it('allow no cycle', async () => {
		const free = "import { isPort } from './port';\nexport const x = isPort;\n";
		expect(await broken('src/domain/port-forms.ts', free)).not.toContain('import-x/no-cycle');
		// describe.ts imports slips.ts.
		const cycle =
			"import { describePort } from './describe';\nexport const x = describePort;\n";
		expect(await broken('src/registry/slips.ts', cycle)).toContain('import-x/no-cycle');
	}, 240_000);

	it('take nothing from the rules of the community review', async () => {
		const text =
			"import axios from 'axios';\nconsole.log(axios);\nexport const x = /(?<=a)b/;\n";
		const rules = [
			'@typescript-eslint/no-restricted-imports',
			'obsidianmd/rule-custom-message',
			'obsidianmd/regex-lookbehind',
		];
		for (const file of ['src/domain/port.ts', 'src/main.ts']) {
			expect(await broken(file, text), file).toEqual(expect.arrayContaining(rules));
		}
	}, 240_000);

	it('have tests wait for what they test', async () => {
		const text = 'const later = () => Promise.resolve();\nlater();\n';
		expect(await broken('test/domain/port.test.ts', text)).toContain(
			'@typescript-eslint/no-floating-promises',
		);
	}, 240_000);

	it('are suppressed nowhere', () => {
		for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
			expect(text, entry.name).not.toMatch(
				/eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/,
			);
		}
	});
});
