import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { openSurface, SURFACES } from '../../browser/support/surfaces';
import { expectAccessible, screenshot, useWorkbench } from '../../browser/support/workbench';

const { open } = useWorkbench();

interface Palette {
	readonly theme: 'light' | 'dark';
	/** From the ground to the text: `--color-base-00`, `-05`, `-10`, `-20`, `-25`, … `-100`. */
	readonly base: readonly string[];
	/** Red, orange, yellow, green, cyan, blue, purple, pink. */
	readonly hues: readonly string[];
	readonly accent: string;
}

const STEPS = ['00', '05', '10', '20', '25', '30', '35', '40', '50', '60', '70', '100'];
const HUES = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink'];

/** Palettes such as themes have: what the plugin adds to their colours must stay readable. */
const PALETTES: Readonly<Record<string, Palette>> = {
	paper: {
		theme: 'light',
		base: [
			...['#fbf4e4', '#f8f0dc', '#f5ecd6', '#f1e7cf', '#ece0c4', '#e4d6b6'],
			...['#d9c9a5', '#c2b08a', '#a89571', '#6e5e40', '#5f5036', '#33291a'],
		],
		hues: [
			...['#b3372b', '#b5651d', '#9a7b14', '#5d7a2a'],
			...['#2f7d7a', '#33629b', '#6f4a8e', '#a3416f'],
		],
		accent: '#7a4a12',
	},
	frost: {
		theme: 'dark',
		base: [
			...['#242933', '#2a303c', '#2e3440', '#323946', '#373f4e', '#3b4252'],
			...['#434c5e', '#4c566a', '#69748a', '#b4bdcd', '#c8d0df', '#eceff4'],
		],
		hues: [
			...['#e08089', '#dd9a80', '#ebcb8b', '#a3be8c'],
			...['#88c0d0', '#8fb4dc', '#c7a3c0', '#d9a0bd'],
		],
		accent: '#88c0d0',
	},
	'pastel day': {
		theme: 'light',
		base: [
			...['#fffafd', '#fdf5fa', '#fbf1f7', '#f7eaf2', '#f2e2ec', '#ead6e3'],
			...['#decbd8', '#c9b3c2', '#b09aaa', '#6d5a68', '#5f4d5a', '#362a33'],
		],
		hues: [
			...['#f28b94', '#f5b183', '#ecd27a', '#93cf9f'],
			...['#84cfcc', '#8ab8ee', '#b7a3f0', '#f0a3c6'],
		],
		accent: '#b03a78',
	},
	'black and white': {
		theme: 'dark',
		base: [
			...['#000000', '#000000', '#050505', '#0a0a0a', '#101010', '#181818'],
			...['#2a2a2a', '#555555', '#888888', '#cccccc', '#dddddd', '#ffffff'],
		],
		hues: [
			...['#ff5c5c', '#ffa640', '#ffe14d', '#5cff7a'],
			...['#5cf5ff', '#70b7ff', '#c79bff', '#ff8ad1'],
		],
		accent: '#ffe14d',
	},
};

/** Puts a palette over the workbench's own. */
async function paint(page: Page, { theme, base, hues, accent }: Palette): Promise<void> {
	const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
	const lines = [
		...STEPS.map((step, at) => `--color-base-${step}: ${base[at]};`),
		...HUES.flatMap((hue, at) => [
			`--color-${hue}: ${hues[at]};`,
			`--color-${hue}-rgb: ${rgb(hues[at]!).join(', ')};`,
		]),
		...['--text-accent', '--text-accent-hover', '--interactive-accent'].map(
			(name) => `${name}: ${accent};`,
		),
		`--text-on-accent: ${theme === 'light' ? '#ffffff' : '#000000'};`,
	];
	await page.addStyleTag({ content: `body.theme-${theme} { ${lines.join(' ')} }` });
}

const SHOWN = ['a note in reading view', "the explorer's list", 'the inventory', 'the checks'];

describe('the colours of other themes', () => {
	for (const [name, palette] of Object.entries(PALETTES)) {
		it(`leave what the plugin shows readable: ${name}`, async () => {
			for (const surface of SURFACES.filter((each) => SHOWN.includes(each.name))) {
				const page = await openSurface(open, surface, { theme: palette.theme });
				await paint(page, palette);
				await expectAccessible(page, surface.scope);
				await screenshot(page, `palette-${name}-${surface.name}`.replace(/\W+/g, '-'));
			}
		}, 240_000);
	}
});
