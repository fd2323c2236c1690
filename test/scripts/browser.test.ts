import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/testing/browser.mjs';

describe.runIf(process.platform === 'linux')('finding a browser', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
		vi.stubEnv('CHROME_PATH', '');
		vi.stubEnv('PATH', folder);
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true });
	});
	const program = (name: string) => {
		const file = path.join(folder, name);
		writeFileSync(file, '');
		chmodSync(file, 0o755);
		return file;
	};

	it('takes the one on the path', () => {
		const chromium = program('chromium');
		expect(findBrowser()).toBe(chromium);
	});

	it('is not misled by a folder or a file of that name', () => {
		mkdirSync(path.join(folder, 'chromium'));
		writeFileSync(path.join(folder, 'google-chrome'), '', { mode: 0o644 });
		expect(findBrowser() ?? '').not.toContain(folder);
	});

	it('takes the one that CHROME_PATH names, or says that it is none', () => {
		program('chromium');
		vi.stubEnv('CHROME_PATH', program('my-browser'));
		expect(findBrowser()).toBe(path.join(folder, 'my-browser'));
		vi.stubEnv('CHROME_PATH', path.join(folder, 'missing'));
		expect(findBrowser).toThrow(/CHROME_PATH is .*missing/);
	});
});
