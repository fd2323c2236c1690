import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installInto } from '../../../scripts/release/install-into.mjs';

describe('installing into a vault', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'vault-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('copies the three files and leaves the data alone', () => {
		const plugin = path.join(folder, '.obsidian/plugins/port-explorer');
		mkdirSync(plugin, { recursive: true });
		writeFileSync(path.join(plugin, 'data.json'), '{"labels":{}}');
		expect(installInto(folder)).toBe(plugin);
		for (const file of ['main.js', 'manifest.json', 'styles.css']) {
			expect(readFileSync(path.join(plugin, file))).toEqual(readFileSync(file));
		}
		expect(readFileSync(path.join(plugin, 'data.json'), 'utf8')).toBe('{"labels":{}}');
	});

	it('takes another settings folder', () => {
		mkdirSync(path.join(folder, '.obsidian-mobile'));
		installInto(folder, '.obsidian-mobile');
		const manifest = '.obsidian-mobile/plugins/port-explorer/manifest.json';
		expect(existsSync(path.join(folder, manifest))).toBe(true);
	});

	it('refuses what is no vault, and writes nothing there', () => {
		expect(() => installInto(folder)).toThrow(/no Obsidian vault/);
		expect(existsSync(path.join(folder, '.obsidian'))).toBe(false);
		expect(() => installInto(path.join(folder, 'missing'))).toThrow(/no folder/);
	});

	it('says what is wrong in a sentence, before it builds anything', () => {
		const say = (...args: string[]) => {
			const script = ['scripts/release/install-into.mjs', ...args];
			const { status, stdout, stderr } = spawnSync(process.execPath, script, {
				encoding: 'utf8',
			});
			expect([status, stdout]).toEqual([1, '']);
			return stderr.trim();
		};
		expect(say()).toMatch(/^Say which vault:/);
		expect(say(folder)).toMatch(/is no Obsidian vault: .*$/);
		expect(say(folder, '--config-dir', '.mine')).toContain('it has no folder .mine');
		expect(say(folder, '--hurry')).toContain("'--hurry'");
	});
});
