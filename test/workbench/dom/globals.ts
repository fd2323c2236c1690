import { makeElement, makeSvg } from './elements';

/** Obsidian's globals and its additions to JavaScript's own types; once for the main window. */
export function installGlobals(): void {
	assign(window, {
		activeWindow: window,
		activeDocument: document,
		createEl: makeElement.bind(null, document, null),
		createDiv: makeElement.bind(null, document, null, 'div'),
		createSpan: makeElement.bind(null, document, null, 'span'),
		createSvg: makeSvg.bind(null, document, null),
		createFragment(callback?: (el: DocumentFragment) => void) {
			const fragment = document.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		fish: (selector: string) => document.querySelector(selector),
		fishAll: (selector: string) => [...document.querySelectorAll(selector)],
		sleep: (ms: number) => new Promise((resolve) => window.setTimeout(resolve, ms)),
		nextFrame: () => new Promise((resolve) => window.requestAnimationFrame(resolve)),
		ready: (callback: () => void) => callback(),
		isBoolean: (value: unknown) => typeof value === 'boolean',
	});
	assign(Array, {
		combine: (arrays: unknown[][]) => arrays.flat(),
	});
	assign(Array.prototype, {
		first(this: unknown[]) {
			return this[0];
		},
		last(this: unknown[]) {
			return this[this.length - 1];
		},
		contains(this: unknown[], value: unknown) {
			return this.includes(value);
		},
		remove(this: unknown[], value: unknown) {
			const index = this.indexOf(value);
			if (index >= 0) this.splice(index, 1);
		},
		shuffle(this: unknown[]) {
			for (let index = this.length - 1; index > 0; index--) {
				const other = Math.floor(Math.random() * (index + 1));
				[this[index], this[other]] = [this[other], this[index]];
			}
			return this;
		},
		unique(this: unknown[]) {
			return [...new Set(this)];
		},
	});
	assign(String, { isString: (value: unknown) => typeof value === 'string' });
	assign(Number, { isNumber: (value: unknown) => typeof value === 'number' });
	assign(String.prototype, {
		contains(this: string, part: string) {
			return this.includes(part);
		},
		format(this: string, ...values: string[]) {
			return this.replace(/\{(\d+)\}/g, (whole, index: string) => values[+index] ?? whole);
		},
	});
	assign(Math, {
		clamp: (value: number, min: number, max: number) => Math.min(max, Math.max(min, value)),
		square: (value: number) => value * value,
	});
	assign(Object, {
		isEmpty: (object: object) => Object.keys(object).length === 0,
		each(object: Record<string, unknown>, callback: (value: unknown, key: string) => unknown) {
			return Object.entries(object).every(([key, value]) => callback(value, key) !== false);
		},
	});
}

function assign(target: object, members: object): void {
	for (const [name, value] of Object.entries(members)) {
		Object.defineProperty(target, name, { value, writable: true, configurable: true });
	}
}
