// The plugin's own code is held to the rules of the community review, without exception; besides,
// the layers import in one direction only: lib, domain <- registry, settings, formats <- notes <- trainer <- ui <- obsidian <- main.
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const PURE = ['lib', 'domain', 'registry', 'notes', 'formats', 'settings', 'trainer', 'i18n'];

/** From the lowest layer to the highest. */
const LAYERS = [
	'lib',
	'domain',
	'registry',
	'settings',
	'formats',
	'notes',
	'trainer',
	'i18n',
	'ui',
	'obsidian',
	'main.ts',
];
const above = (layer) => LAYERS.slice(LAYERS.indexOf(layer) + 1);

/** What the files of a layer may not import from src. */
const zone = (layer, forbidden) => ({
	target: `./src/${layer}`,
	from: [...new Set(forbidden)].map((other) => `./src/${other}`),
	message: `${layer} stands below: it may not import this.`,
});

/** The files that tools and tests are made of, which no reader of notes ever runs. */
const TOOLS = [
	...['scripts', 'test', 'types'].map((folder) => `${folder}/**/*.{ts,tsx,mjs}`),
	'*.{ts,mjs}',
];

const forSource = (config) => ({
	...config,
	files: config.files ?? ['src/**/*.{ts,tsx}'],
	ignores: [...(config.ignores ?? []), ...TOOLS],
});

export default tseslint.config(
	{
		ignores: [
			'main.js',
			'node_modules/',
			'src/registry/generated/',
			'test-results/',
			'test/vault/',
			// Packages and types of its own; `npm run types` there.
			'test/real-app/',
		],
	},
	...[...obsidianmd.configs.recommended].map(forSource),
	{
		files: ['src/**/*.{ts,tsx}'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
	},
	{
		files: ['src/**/*.{ts,tsx}'],
		plugins: { 'import-x': importX },
		settings: {
			'import-x/resolver-next': [createTypeScriptImportResolver()],
			// Without these the rule against cycles looks into no TypeScript file, and finds none.
			'import-x/extensions': ['.ts', '.tsx'],
			'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
		},
		rules: {
			'max-lines': ['error', 300],
			'import-x/no-cycle': 'error',
			'import-x/no-restricted-paths': [
				'error',
				{
					zones: [
						zone('lib', above('lib')),
						zone(
							'i18n',
							['lib', ...above('lib')].filter((layer) => layer !== 'i18n'),
						),
						zone('domain', above('domain')),
						zone('settings', ['registry', ...above('settings')]),
						zone('registry', ['settings', ...above('settings')]),
						zone('formats', ['registry', 'settings', ...above('formats')]),
						zone('notes', ['i18n', ...above('notes')]),
						zone('trainer', ['formats', 'i18n', ...above('trainer')]),
						zone('ui', ['obsidian', 'main.ts']),
						zone('obsidian', ['main.ts']),
					],
				},
			],
		},
	},
	{
		// One row a line, as long as it is.
		files: ['src/registry/data/**/*.ts'],
		rules: { 'max-lines': 'off' },
	},
	{
		files: PURE.map((layer) => `src/${layer}/**/*.{ts,tsx}`),
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['obsidian', 'preact', 'preact/*', '@preact/*', '@codemirror/*'],
							message: 'This layer knows neither Obsidian nor the page.',
						},
					],
				},
			],
		},
	},
	{
		files: TOOLS,
		ignores: ['src/**'],
		extends: [tseslint.configs.recommended],
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			'max-lines': ['error', 300],
			// A method of Obsidian's keeps all of its parameters, also those the workbench has no use for.
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},
	{
		// A test that does not wait for its promise passes whatever comes of it.
		files: ['test/**/*.ts', 'vitest.config.ts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error',
		},
	},
);
