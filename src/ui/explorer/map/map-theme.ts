import type { MapColouring } from './map-colours';
import type { MapTheme, Rgb } from './map-painter';

/**
 * Asks the page what the theme's colours are, at a place of it: themes may compute them in ways
 * that only the page itself can follow.
 */
export function readTheme(at: HTMLElement, { legend }: MapColouring): MapTheme {
	const probe = at.createSpan();
	const resolve = (colour: string): string => {
		probe.setCssStyles({ color: colour });
		return at.win.getComputedStyle(probe).color;
	};
	const theme = {
		legend: legend.map(({ colour }) => toRgb(resolve(colour))),
		background: toRgb(resolve('var(--background-primary)')),
		text: resolve('var(--text-normal)'),
		accent: resolve('var(--interactive-accent)'),
		font: at.win.getComputedStyle(at).fontFamily,
	};
	probe.remove();
	return theme;
}

/** "rgb(8, 109, 221)" or, for colours that were mixed, "color(srgb 0.03 0.43 0.87)". */
function toRgb(colour: string): Rgb {
	const numbers = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
	const scale = colour.startsWith('color(') ? 255 : 1;
	return [0, 1, 2].map((index) => (numbers[index] ?? 0) * scale) as unknown as Rgb;
}
