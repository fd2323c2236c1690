import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/testing/browser.mjs';
import { startServer } from '../../scripts/workbench/serve.mjs';
import type { WorkbenchWindow } from './support/workbench';

/** A plugin that reaches for what well-known plugins reach for. */
const GUEST = `
const { Plugin, FileSystemAdapter, editorInfoField, editorLivePreviewField } = require('obsidian');
const { ViewPlugin } = require('@codemirror/view');
const { tokenClassNodeProp, syntaxTree } = require('@codemirror/language');
const exec = require('child_process');
module.exports = class extends Plugin {
	async onload() {
		window.CodeMirror.defineMode('guest', (config) => window.CodeMirror.getMode(config, 'javascript'));
		this.data = await this.loadData();
		window.editorsMade = [];
		this.registerEditorExtension(ViewPlugin.fromClass(class {
			constructor({ state }) {
				const path = state.field(editorInfoField).file?.path;
				window.editorsMade.push([path, state.field(editorLivePreviewField)]);
			}
		}));
		this.registerMarkdownCodeBlockProcessor('guest', (source, el) => {
			const { listItems = [] } = this.app.metadataCache.getCache('Deep/Note.md');
			el.setText(JSON.stringify({
				year: window.moment('2026-11-27').year(),
				on: this.app.plugins.enabledPlugins.has('guest'),
				mode: window.CodeMirror.getMode({}, 'guest').token({ skipToEnd() {} }),
				disk: this.app.vault.adapter instanceof FileSystemAdapter,
				node: typeof exec,
				greeting: this.data.greeting,
				items: listItems.map(({ task, parent, position }) =>
					[task ?? null, parent, position.start.line, position.end.line]),
				vault: this.app.vault.getName(),
			}));
		});
		this.addCommand({ id: 'count', name: 'Count', callback: () => {
			const url = URL.createObjectURL(new Blob(['postMessage(6 * 7)']));
			new Worker(url).onmessage = ({ data }) => (window.answer = data);
		} });
	}
	classesAt(offset) {
		const { cm } = this.app.workspace.activeEditor.editor;
		return syntaxTree(cm.state).resolveInner(offset, 1).type.prop(tokenClassNodeProp);
	}
};`;
const NOTE = '- [ ] one\n- two\n\t- [x] three\n\n1. four\n\nPort `22`.\n';

describe('another plugin and another vault', () => {
	let folder: string;
	let browser: Browser;
	let server: Awaited<ReturnType<typeof startServer>>;
	let page: Page;

	beforeAll(async () => {
		folder = mkdtempSync(path.join(tmpdir(), 'port-explorer-guest-'));
		const write = (file: string, text: string) => {
			const at = path.join(folder, file);
			mkdirSync(path.dirname(at), { recursive: true });
			writeFileSync(at, text);
		};
		write('plugin/main.js', GUEST);
		write('plugin/manifest.json', '{ "id": "guest", "name": "Guest", "version": "1.0.0" }');
		write('plugin/data.json', '{ "greeting": "hello" }');
		write('My notes/Begin.md', '```guest\n```\n');
		write('My notes/Deep/Note.md', NOTE);
		write('My notes/.git/config.md', 'not a note');
		write('My notes/picture.png', 'no text');
		server = await startServer({
			plugin: path.join(folder, 'plugin'),
			vault: path.join(folder, 'My notes'),
		});
		browser = await chromium.launch({
			executablePath: findBrowser()!,
			args: ['--no-sandbox'],
		});
		page = await browser.newPage();
		await page.goto(`${server.url}?note=Begin.md`);
		await page.waitForSelector('body[data-ready]');
	});
	afterAll(async () => {
		await browser.close();
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('finds what plugins reach for, although the typings do not have it', async () => {
		const text = await page.locator('.block-language-guest').innerText();
		expect(JSON.parse(text)).toEqual({
			year: 2026,
			on: true,
			mode: null,
			disk: false,
			node: 'undefined',
			greeting: 'hello',
			items: [
				[' ', -1, 0, 0],
				[null, -1, 1, 1],
				['x', 1, 2, 2],
				[null, -4, 4, 4],
			],
			vault: 'My notes',
		});
	});

	it('may make a worker, and knows the classes of the editor’s nodes', async () => {
		const answer = await page.evaluate(async (at) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			workbench.runCommand('guest:count');
			await workbench.openNote('Deep/Note.md', 'live');
			const guest = workbench.loader.enabled as unknown as {
				classesAt: (offset: number) => string;
			};
			return guest.classesAt(at);
		}, NOTE.indexOf('22'));
		expect(answer).toBe('inline-code');
		await expect
			.poll(() => page.evaluate(() => (window as unknown as { answer?: number }).answer))
			.toBe(42);
	});

	it('knows the note and the mode while its editor is being made', async () => {
		const made = await page.evaluate(async () => {
			const own = window as unknown as WorkbenchWindow & { editorsMade: unknown[] };
			await own.workbench.openNote('Begin.md', 'live');
			await own.workbench.openNote('Deep/Note.md', 'source');
			return own.editorsMade.slice(-2);
		});
		expect(made).toEqual([
			['Begin.md', true],
			['Deep/Note.md', false],
		]);
	});

	it('has every file of the folder but hidden ones', async () => {
		const paths = await page.evaluate(() => {
			const { vault } = (window as unknown as WorkbenchWindow).workbench.app;
			return vault.getFiles().map((file) => file.path);
		});
		expect(paths.sort()).toEqual(['Begin.md', 'Deep/Note.md', 'picture.png']);
	});

	it('says which folder has no plugin or is none', async () => {
		const missing = path.join(folder, 'nowhere');
		await expect(startServer({ plugin: path.join(folder, 'My notes') })).rejects.toThrow(
			/is not a built plugin: .*main\.js/,
		);
		await expect(startServer({ vault: missing })).rejects.toThrow(/is not a vault/);
	});
});
