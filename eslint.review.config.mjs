// The community review's rules as they are, nothing added and nothing turned off: `npm run lint:review`.
import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import tseslint from 'typescript-eslint';

export default defineConfig(
	{ ignores: ['src/registry/generated/'] },
	obsidianmd.configs.recommended,
	{
		files: ['src/**/*.{ts,tsx}'],
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
