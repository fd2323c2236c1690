// Joins src/styles/*.css into styles.css beside main.js, where Obsidian loads it from.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** In the order of the cascade: variables first, paper last. */
const PARTS = [
	'theme',
	'door',
	'inline',
	'badges',
	'card',
	'hints',
	'vault',
	'number',
	'list',
	'table',
	'lookup',
	'block',
	'dialogs',
	'host',
	'host-editor',
	'quiz',
	'map',
	'explorer',
	'focus',
	'isolation',
	'touch',
	'print',
];

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The text of styles.css, as it follows from src/styles. */
export async function joinStyles() {
	const parts = await Promise.all(
		PARTS.map((part) => readFile(here(`src/styles/${part}.css`), 'utf8')),
	);
	return `/* Built from src/styles by "npm run build"; edit there. */\n\n${parts.join('\n')}`;
}

/** Writes styles.css when it has changed. */
export async function buildStyles() {
	const joined = await joinStyles();
	const before = await readFile(here('styles.css'), 'utf8').catch(() => '');
	if (joined !== before) await writeFile(here('styles.css'), joined);
}
