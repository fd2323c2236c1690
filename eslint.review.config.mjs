// The community review's rules as they are, over what its scan looks at, nothing added and nothing
// turned off: `npm run lint:review`. The scan lints the repository as it was cloned, before anything
// is built.
import { existsSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import tseslint from 'typescript-eslint';

/** The folders that the scan leaves out, wherever they are. */
const SKIPPED_FOLDERS = ['test', 'tests', 'mocks', 'scripts', 'docs', 'i18n'];
/** What a build makes: a fresh clone has none of it. */
const BUILT = ['main.js', 'src/registry/generated/iana-data.ts', 'test-results/'];
/** Stands in for the generated file until that is there; the compiler then passes it over. */
const STAND_IN = existsSync('src/registry/generated/iana-data.ts')
	? ['src/registry/generated/iana-data.d.ts']
	: [];

export default defineConfig(
	{
		ignores: [
			...SKIPPED_FOLDERS.map((folder) => `**/${folder}/`),
			'**/*.mjs',
			...BUILT,
			...STAND_IN,
		],
	},
	obsidianmd.configs.recommended,
	{
		files: ['**/*.{ts,tsx}'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
	},
	// The recommended set has rules for these two files, yet no way to read them.
	{
		files: ['manifest.json'],
		extends: [tseslint.configs.disableTypeChecked],
		languageOptions: { parser: tseslint.parser },
		rules: { 'obsidianmd/validate-manifest': 'warn' },
	},
	{
		files: ['LICENSE'],
		languageOptions: { parser: PlainTextParser },
		rules: { 'obsidianmd/validate-license': 'warn' },
	},
);
