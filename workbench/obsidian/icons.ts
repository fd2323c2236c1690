import { icons, type IconNode } from 'lucide';

const custom = new Map<string, string>();
const SVG = 'http://www.w3.org/2000/svg';

const pascal = (id: string) =>
	id.replace(/(^|-)([a-z0-9])/g, (_, _dash: string, letter: string) => letter.toUpperCase());

/** Draws a Lucide icon as Obsidian does: an svg with the classes svg-icon and lucide-<name>. */
export function getIcon(iconId: string): SVGSVGElement | null {
	const id = iconId.replace(/^lucide-/, '');
	const node = (icons as Readonly<Record<string, IconNode>>)[pascal(id)];
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttrs({ class: `svg-icon lucide-${id}`, width: 24, height: 24, viewBox: '0 0 24 24' });
	svg.setAttrs({ fill: 'none', stroke: 'currentColor', 'stroke-width': 2 });
	svg.setAttrs({ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
	if (!node) return custom.has(iconId) ? svg : null;
	for (const [tag, attributes] of node) {
		const part = svg.appendChild(document.createElementNS(SVG, tag));
		for (const [name, value] of Object.entries(attributes))
			part.setAttribute(name, String(value));
	}
	return svg;
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

export function getIconIds(): string[] {
	return Object.keys(icons);
}
