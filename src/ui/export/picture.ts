/** Controls that aren't part of the picture. */
const LEFT_OUT = '.port-explorer-no-print, input, select, textarea';
const PADDING = 8;

/**
 * What an element looks like now, as a picture of its own: colours, shapes, texts and icons as the
 * theme, the language and the current step have them. Nothing outside is referred to.
 */
export function pictureOf(element: Element): string {
	const { left, top, width, height } = element.getBoundingClientRect();
	const [w, h] = [width, height].map((each) => Math.ceil(each) + 2 * PADDING);
	const box = `${round(left - PADDING)} ${round(top - PADDING)} ${w} ${h}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${box}">`,
		`<rect x="${round(left - PADDING)}" y="${round(top - PADDING)}" width="${w}" height="${h}" fill="${groundOf(element)}"/>`,
		drawn(element),
		'</svg>',
	].join('\n');
}

/** The colour behind an element: its own, or that of what it is on. */
function groundOf(element: Element): string {
	for (let each: Element | null = element; each; each = each.parentElement) {
		const { backgroundColor } = styleOf(each);
		if (!isClear(backgroundColor)) return escaped(backgroundColor);
	}
	return 'white';
}

function drawn(element: Element): string {
	const style = styleOf(element);
	if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) === 0)
		return '';
	if (element.matches(LEFT_OUT)) return '';
	const area = element.getBoundingClientRect();
	// What only screen readers get is a pixel wide.
	if (style.display !== 'contents' && (area.width <= 1 || area.height <= 1)) return '';
	if (element.tagName.toLowerCase() === 'svg') return icon(element, area, style);
	if (element.instanceOf(HTMLCanvasElement))
		return `<image ${frame(area)} href="${element.toDataURL()}"/>`;
	const inner = [...element.childNodes]
		.map((each) =>
			each.instanceOf(Element)
				? drawn(each)
				: each.instanceOf(Text)
					? words(each, style)
					: '',
		)
		.join('');
	const isClipped = style.overflowY !== 'visible' || style.overflowX !== 'visible';
	const { x, y, width, height } = area;
	const clipped =
		isClipped && inner
			? `<svg ${frame(area)} viewBox="${[x, y, width, height].map(round).join(' ')}">${inner}</svg>`
			: inner;
	const shown = boxOf(area, style) + dot(element, area) + clipped;
	const opacity = Number(style.opacity);
	return opacity < 1 && shown ? `<g opacity="${opacity}">${shown}</g>` : shown;
}

/** The background, border and outline of an element. */
function boxOf(area: DOMRect, style: CSSStyleDeclaration): string {
	const width = parseFloat(style.borderTopWidth) || 0;
	const hasBorder =
		width > 0 && style.borderTopStyle !== 'none' && !isClear(style.borderTopColor);
	const below = parseFloat(style.borderBottomWidth) || 0;
	const fill = isClear(style.backgroundColor) ? 'none' : escaped(style.backgroundColor);
	const dashes = { dashed: '4 3', dotted: '1 2' }[style.borderTopStyle];
	const parts: string[] = [];
	// "rgb(1, 2, 3) 0px 0px 0px 2px": a ring around what is lit.
	const [, colour, spread] = /^(.*\)) 0px 0px 0px ([\d.]+)px$/.exec(style.boxShadow) ?? [];
	if (colour && spread) {
		const ring = outline(area, style, -Number(spread) / 2);
		parts.push(
			`<path d="${ring}" fill="none" stroke="${escaped(colour)}" stroke-width="${spread}"/>`,
		);
	}
	if (fill !== 'none' || hasBorder) {
		const stroke = hasBorder
			? ` stroke="${escaped(style.borderTopColor)}" stroke-width="${width}"${dashes ? ` stroke-dasharray="${dashes}"` : ''}`
			: '';
		parts.push(
			`<path d="${outline(area, style, hasBorder ? width / 2 : 0)}" fill="${fill}"${stroke}/>`,
		);
	}
	if (!hasBorder && below > 0 && style.borderBottomStyle !== 'none') {
		const y = round(area.bottom - below / 2);
		parts.push(
			`<line x1="${round(area.left)}" y1="${y}" x2="${round(area.right)}" y2="${y}" stroke="${escaped(style.borderBottomColor)}" stroke-width="${below}"/>`,
		);
	}
	return parts.join('');
}

/** A rectangle with the four corners that an element has. */
function outline(area: DOMRect, style: CSSStyleDeclaration, inset: number): string {
	const [left, top] = [area.left + inset, area.top + inset];
	const [right, bottom] = [area.right - inset, area.bottom - inset];
	const most = Math.max(0, Math.min(right - left, bottom - top) / 2);
	const corner = (radius: string) => {
		const all = radius.includes('%') ? Infinity : (parseFloat(radius) || 0) - inset;
		return round(Math.max(0, Math.min(most, all)));
	};
	const [a, b, c, d] = [
		corner(style.borderTopLeftRadius),
		corner(style.borderTopRightRadius),
		corner(style.borderBottomRightRadius),
		corner(style.borderBottomLeftRadius),
	];
	const [l, t, r, m] = [left, top, right, bottom].map(round) as [number, number, number, number];
	return `M${l + a} ${t}H${r - b}a${b} ${b} 0 0 1 ${b} ${b}V${m - c}a${c} ${c} 0 0 1 ${-c} ${c}H${l + d}a${d} ${d} 0 0 1 ${-d} ${-d}V${t + a}a${a} ${a} 0 0 1 ${a} ${-a}Z`;
}

/** The small dot that a port's number has: drawn by the style sheet. */
function dot(element: Element, area: DOMRect): string {
	const style = element.win.getComputedStyle(element, '::after');
	const [width, height] = [parseFloat(style.width), parseFloat(style.height)];
	if (style.content === 'none' || style.position !== 'absolute') return '';
	if (!(width > 0 && height > 0) || isClear(style.backgroundColor)) return '';
	const x = area.left + (parseFloat(style.left) || 0) + width / 2;
	const y = area.top + (parseFloat(style.top) || 0) + height / 2;
	return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${width / 2}" ry="${height / 2}" fill="${escaped(style.backgroundColor)}"/>`;
}

/** An icon with the colour that it takes from where it is. */
function icon(element: Element, area: DOMRect, style: CSSStyleDeclaration): string {
	const box = element.getAttribute('viewBox') ?? `0 0 ${area.width} ${area.height}`;
	const width = element.getAttribute('stroke-width') ?? '2';
	const shapes = new XMLSerializer();
	const inner = [...element.children].map((each) => shapes.serializeToString(each)).join('');
	const fill = style.fill === 'none' ? 'none' : escaped(style.fill);
	const stroke = style.stroke === 'none' ? 'none' : escaped(style.stroke);
	return `<svg ${frame(area)} viewBox="${escaped(box)}" fill="${fill}" stroke="${stroke}" stroke-width="${escaped(width)}" color="${escaped(style.color)}" stroke-linecap="round" stroke-linejoin="round">${inner}</svg>`;
}

/** A text, a line of it at a time, where its lines are on the screen. */
function words(node: Text, style: CSSStyleDeclaration): string {
	const lines = linesOf(node);
	const size = parseFloat(style.fontSize);
	const looks = `font-family="${escaped(style.fontFamily)}" font-size="${size}" font-weight="${style.fontWeight}" font-style="${style.fontStyle}" fill="${escaped(style.color)}"`;
	return lines
		.map(({ text, area }) => {
			// Letters stand on a line some four fifths down their box.
			const y = area.top + area.height / 2 + size * 0.35;
			return `<text x="${round(area.left)}" y="${round(y)}" textLength="${round(area.width)}" lengthAdjust="spacingAndGlyphs" ${looks}>${escaped(text)}</text>`;
		})
		.join('');
}

/** Where a text breaks on the screen. */
function linesOf(node: Text): { text: string; area: DOMRect }[] {
	const range = node.doc.createRange();
	const lines: { text: string; area: DOMRect }[] = [];
	let start = 0;
	const areaOf = (from: number, to: number) => {
		range.setStart(node, from);
		range.setEnd(node, to);
		return range.getBoundingClientRect();
	};
	const add = (end: number) => {
		const text = node.data.slice(start, end).replace(/\s+/g, ' ');
		const area = areaOf(start, end);
		if (text.trim() && area.width > 0) lines.push({ text: text.trim(), area });
		start = end;
	};
	let top = NaN;
	for (let at = 0; at < node.length; at++) {
		const area = areaOf(at, at + 1);
		if (!area.width) continue;
		if (area.top > top + area.height / 2) add(at);
		top = area.top;
	}
	add(node.length);
	return lines;
}

const styleOf = (element: Element) => element.win.getComputedStyle(element);
const round = (value: number) => Math.round(value * 100) / 100;
const isClear = (colour: string) => /^(?:transparent|rgba\(.*, 0\))$/.test(colour);

function frame({ x, y, width, height }: DOMRect): string {
	return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

/** As XML has it; control characters are not allowed there at all. */
function escaped(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
		.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
