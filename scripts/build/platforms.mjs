// The oldest browsers that the plugin runs in, and what came into browsers only after them. Where the
// two versions are from is told in docs/contributing/compatibility.md; those below are MDN's.

/** What the minAppVersion of manifest.json can run in. */
export const OLDEST = { chromium: 106, ios: 15.4 };

/** For esbuild, which rewrites newer syntax. */
export const BUILD_TARGET = ['es2021', `chrome${OLDEST.chromium}`, `ios${OLDEST.ios}`];

/** In no version until now. */
const NEVER = Infinity;

/**
 * What a build could use unawares: esbuild rewrites syntax, but neither methods nor CSS. Not all that
 * there is, only what is likely to be written.
 * @typedef {object} Feature
 * @property {string} name
 * @property {RegExp} pattern what it looks like in main.js or styles.css
 * @property {string} example what the pattern is to find
 * @property {number} chromium the first version that has it
 * @property {number} ios
 * @property {string} [fallback] what a browser without it shows, where the plugin uses it all the same
 */

const since = (chromium, ios) => ({ chromium, ios });

/** @type {Feature[]} */
export const SCRIPT_FEATURES = [
	// In a browser without it, not even the text with the pattern can be read: the plugin would not load.
	['lookbehind', /\(\?<[=!]/, '/(?<=a)b/', since(62, 16.4)],
	['the v flag', /\/[dgimsuy]*v[dgimsuy]*(?=[,;).\]])/, '/[a--b]/gv)', since(112, 17)],
	['the v flag, by name', /RegExp\([^()]*,\s*["'`]\w*v/, 'RegExp(text, "v")', since(112, 17)],
	['Array.at', /[\])]\.at\(-?\d/, '[1].at(-1)', since(92, 15.4)],
	['Object.hasOwn', /Object\.hasOwn\b/, 'Object.hasOwn(a, b)', since(93, 15.4)],
	['Array.findLast', /\.findLast(?:Index)?\(/, 'a.findLast(b)', since(97, 15.4)],
	['structuredClone', /\bstructuredClone\(/, 'structuredClone(a)', since(98, 15.4)],
	['randomUUID', /\.randomUUID\(/, 'crypto.randomUUID()', since(92, 15.4)],
	['copies of arrays', /\.to(?:Sorted|Reversed|Spliced)\(/, 'a.toSorted()', since(110, 16)],
	['groupBy', /\b(?:Object|Map)\.groupBy\(/, 'Map.groupBy(a, b)', since(117, 17.4)],
	['Array.fromAsync', /\.fromAsync\(/, 'Array.fromAsync(a)', since(121, 16.4)],
	['withResolvers', /\.withResolvers\(/, 'Promise.withResolvers()', since(119, 17.4)],
	['Promise.try', /\bPromise\.try\(/, 'Promise.try(a)', since(128, 18.2)],
	[
		'methods of sets',
		/\.(?:is(?:SubsetOf|SupersetOf|DisjointFrom)|symmetricDifference)\(/,
		'a.isSubsetOf(b)',
		since(122, 17),
	],
	['iterator helpers', /\bIterator\.from\(/, 'Iterator.from(a)', since(122, 18.4)],
	['well-formed text', /\.(?:is|to)WellFormed\(/, 'a.isWellFormed()', since(111, 16.4)],
	['Intl.Segmenter', /\bIntl\.Segmenter\b/, 'new Intl.Segmenter("zh")', since(87, 14.5)],
	['Intl.DurationFormat', /\bIntl\.DurationFormat\b/, 'Intl.DurationFormat', since(129, 16.4)],
	['AbortSignal.timeout', /\bAbortSignal\.timeout\b/, 'AbortSignal.timeout(9)', since(124, 16)],
	['AbortSignal.any', /\bAbortSignal\.any\b/, 'AbortSignal.any([a])', since(116, 17.4)],
	[
		'compression streams',
		/\b(?:Dec|C)ompressionStream\b/,
		'new DecompressionStream("gzip")',
		since(80, 16.4),
	],
	['OffscreenCanvas', /\bOffscreenCanvas\b/, 'new OffscreenCanvas(1, 1)', since(69, 16.4)],
	['idle callbacks', /\brequestIdleCallback\b/, 'requestIdleCallback(a)', since(47, NEVER)],
	['the scheduler', /\bscheduler\.(?:yield|postTask)\b/, 'scheduler.yield()', since(94, NEVER)],
	['ClipboardItem', /\bClipboardItem\b/, 'new ClipboardItem({})', since(76, 13.4)],
	['roundRect', /\.roundRect\(/, 'a.roundRect(0, 0, 1, 1, 1)', since(99, 16)],
	['URL.canParse', /\bURL\.canParse\(/, 'URL.canParse(a)', since(120, 17)],
	['checkVisibility', /\.checkVisibility\(/, 'a.checkVisibility()', since(105, 17.4)],
	['popovers', /\.(?:show|toggle)Popover\(/, 'a.showPopover()', since(114, 17)],
	['view transitions', /\.startViewTransition\(/, 'a.startViewTransition(b)', since(111, 18)],
	['highlights', /\bCSS\.highlights\b/, 'CSS.highlights.set(a, b)', since(105, 17.2)],
	['base64 of bytes', /\.fromBase64\(/, 'Uint8Array.fromBase64(a)', since(140, 18.2)],
	[
		'moveBefore',
		/\.moveBefore\b/,
		'a.moveBefore(b, c)',
		since(133, NEVER),
		'Preact asks whether there is such a method, and else inserts.',
	],
	[
		'captureStackTrace',
		/\bcaptureStackTrace\b/,
		'Error.captureStackTrace?.(a)',
		since(3, 17.2),
		'ts-fsrs asks whether there is such a method.',
	],
].map(toFeature);

/** @type {Feature[]} */
export const STYLE_FEATURES = [
	[
		'container queries',
		/@container|container-type/,
		'@container (min-width: 1px)',
		since(105, 16),
		'One layout for all widths: one column, and tables that scroll sideways.',
	],
	[
		'container units',
		/\dcq(?:[whib]|min|max)\b/,
		'width: 10cqi',
		since(105, 16),
		'Within container queries only.',
	],
	[':has()', /:has\(/, 'a:has(b)', since(105, 15.4)],
	[':focus-visible', /:focus-visible/, 'a:focus-visible', since(86, 15.4)],
	['contain', /[\s;{]contain:/, ' contain: strict', since(52, 15.4)],
	['color-mix()', /color-mix\(/, 'color-mix(in srgb, red, blue)', since(111, 16.2)],
	['light-dark()', /light-dark\(/, 'light-dark(red, blue)', since(123, 17.5)],
	['relative colours', /\((?:from) /, 'rgb(from red r g b)', since(122, 18)],
	['nesting', /[{;]\s*&/, 'a { &:hover {', since(120, 17.2)],
	['subgrid', /\bsubgrid\b/, 'grid-template-rows: subgrid', since(117, 16)],
	['@layer', /@layer\b/, '@layer base', since(99, 15.4)],
	['@scope', /@scope\b/, '@scope (a)', since(118, 26.4)],
	['@property', /@property\b/, '@property --a', since(85, 16.4)],
	['@starting-style', /@starting-style\b/, '@starting-style {', since(117, 17.5)],
	['units of the small window', /\d[dsl]v[hwib]\b/, 'height: 100dvh', since(108, 15.4)],
	['the unit lh', /\dr?lh\b/, 'height: 2lh', since(109, 16.4)],
	['text-wrap', /text-wrap:/, 'text-wrap: balance', since(114, 17.4)],
	['accent-color', /accent-color:/, 'accent-color: red', since(93, 26.2)],
	['content-visibility', /content-visibility:/, 'content-visibility: auto', since(85, 18)],
	[
		'overflow: clip',
		/overflow[\w-]*:[^;]*\bclip\b/,
		'overflow: clip',
		since(90, 16),
		'Hidden stands before it.',
	],
	['trigonometry', /\b(?:sin|cos|tan)\(/, 'sin(1rad)', since(111, 15.4)],
	['anchors', /anchor-name:/, 'anchor-name: --a', since(125, 26)],
	['field-sizing', /field-sizing:/, 'field-sizing: content', since(123, 26.2)],
	['scrollbar-gutter', /scrollbar-gutter:/, 'scrollbar-gutter: stable', since(94, 18.2)],
	['backdrop-filter', /[^-]backdrop-filter:/, ' backdrop-filter: none', since(76, 18)],
	[
		'scrollbar-width',
		/scrollbar-width:/,
		'scrollbar-width: none',
		since(121, 18.2),
		'The row of filters has a scroll bar below it.',
	],
	[
		'resize',
		/[\s;{]resize:/,
		' resize: vertical',
		since(1, NEVER),
		'A text field keeps its height, and scrolls.',
	],
	[
		'user-select without a prefix',
		/[\s;{]user-select:/,
		' user-select: none',
		since(54, NEVER),
		'The prefixed property stands beside it.',
	],
	[
		'wavy underlines',
		/\bwavy\b/,
		'text-decoration-style: wavy',
		since(57, 26.2),
		'The line is straight.',
	],
].map(toFeature);

function toFeature([name, pattern, example, versions, fallback]) {
	return { name, pattern, example, ...versions, ...(fallback && { fallback }) };
}

/**
 * What of some features a text uses that the oldest browsers do not have.
 * @param {string} text
 * @param {Feature[]} features
 */
export function tooNew(text, features, oldest = OLDEST) {
	return features.filter(
		({ pattern, chromium, ios }) =>
			(chromium > oldest.chromium || ios > oldest.ios) && pattern.test(text),
	);
}
