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
		unique(this: unknown[]) {
			return [...new Set(this)];
		},
	});
	assign(String.prototype, {
		contains(this: string, part: string) {
			return this.includes(part);
		},
	});
	assign(Math, {
		clamp: (value: number, min: number, max: number) => Math.min(max, Math.max(min, value)),
		square: (value: number) => value * value,
	});
	assign(Object, {
		isEmpty: (object: object) => Object.keys(object).length === 0,
	});
}

function assign(target: object, members: object): void {
	for (const [name, value] of Object.entries(members)) {
		Object.defineProperty(target, name, { value, writable: true, configurable: true });
	}
}
