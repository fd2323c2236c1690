import { icons, type IconNode } from 'lucide';
import { LUCIDE_NAMES } from './lucide-names';

const custom = new Map<string, string>();
const SVG = 'http://www.w3.org/2000/svg';
const LUCIDE = icons as Readonly<Record<string, IconNode>>;

/** Icons that have another name in the newer Lucide that draws them here. */
const RENAMED: Readonly<Record<string, string>> = {
	'circle-help': 'circle-question-mark',
};

const pascal = (id: string) =>
	id.replace(/(^|-)([a-z0-9])/g, (_, _dash: string, letter: string) => letter.toUpperCase());

/**
 * Draws a Lucide icon as Obsidian does: an svg with the classes svg-icon and lucide-<name>. Only the
 * names of Obsidian's own version are known, not the aliases that some icons have in Lucide.
 */
export function getIcon(iconId: string): SVGSVGElement | null {
	const own = custom.get(iconId);
	if (own !== undefined) return drawCustom(iconId, own);
	const id = iconId.replace(/^lucide-/, '');
	if (!LUCIDE_NAMES.has(id)) return null;
	// One that the newer Lucide has dropped stays empty.
	const node = LUCIDE[pascal(id)] ?? LUCIDE[pascal(RENAMED[id] ?? id)] ?? [];
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttrs({ class: `svg-icon lucide-${id}`, width: 24, height: 24, viewBox: '0 0 24 24' });
	svg.setAttrs({ fill: 'none', stroke: 'currentColor', 'stroke-width': 2 });
	svg.setAttrs({ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
	for (const [tag, attributes] of node) {
		const part = svg.appendChild(document.createElementNS(SVG, tag));
		for (const [name, value] of Object.entries(attributes))
			part.setAttribute(name, String(value));
	}
	return svg;
}

/** A plugin's own icon stands in a box of 100 by 100. */
function drawCustom(id: string, content: string): SVGSVGElement {
	const text = `<svg xmlns="${SVG}" class="svg-icon ${id}" viewBox="0 0 100 100">${content}</svg>`;
	const page = new DOMParser().parseFromString(text, 'image/svg+xml');
	return document.importNode(page.documentElement as unknown as SVGSVGElement, true);
}

/** Puts an icon into an element, in place of what was there. A name that is unknown leaves it empty. */
export function setIcon(parent: HTMLElement, iconId: string): void {
	const icon = getIcon(iconId);
	parent.replaceChildren(...(icon ? [icon] : []));
	if (!icon) console.error(`workbench: there is no icon "${iconId}"`);
}

export function addIcon(iconId: string, svgContent: string): void {
	custom.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
	custom.delete(iconId);
}

/** Lucide's ids begin with "lucide-" in Obsidian's list. */
export function getIconIds(): string[] {
	return [...[...LUCIDE_NAMES].map((name) => `lucide-${name}`), ...custom.keys()];
}
