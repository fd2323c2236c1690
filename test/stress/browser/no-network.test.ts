import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { run, show } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open, complaints } = useWorkbench();

interface Watched {
	asked: string[];
}

/** What the page itself loads, by its path. */
const OWN =
	/^\/(?:|workbench\.js|vault\.json|setup\.json|theme\/[a-z-]+\.css|plugin\/(?:main\.js|manifest\.json|styles\.css))$/;

/** Writes down every use of what could reach a network, before anything on the page has run. */
function watch(): void {
	const seen = window as unknown as Watched & Record<string, unknown>;
	seen.asked = [];
	const tell = (what: string, url: unknown) => {
		const address = url instanceof Request ? url.url : String(url);
		seen.asked.push(`${what} ${address}`);
	};
	const wrap = (owner: object, name: string, what = name) => {
		const own = owner as Record<string, (...given: unknown[]) => unknown>;
		const original = own[name];
		if (typeof original !== 'function') return;
		own[name] = function (this: unknown, ...given: unknown[]) {
			tell(what, given[name === 'open' && what.startsWith('XML') ? 1 : 0]);
			return original.apply(this, given);
		};
	};
	wrap(window, 'fetch');
	wrap(window, 'open', 'window.open');
	wrap(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
	wrap(XMLHttpRequest.prototype, 'send', 'XMLHttpRequest.send');
	wrap(Navigator.prototype, 'sendBeacon');
	for (const name of [
		'WebSocket',
		'WebSocketStream',
		'WebTransport',
		'EventSource',
		'FontFace',
		'Worker',
		'SharedWorker',
		'RTCPeerConnection',
		'Audio',
	]) {
		const Original = seen[name] as (new (...given: unknown[]) => object) | undefined;
		if (!Original) continue;
		seen[name] = new Proxy(Original, {
			construct(target, given) {
				tell(name, `${String(given[0])} ${String(given[1])}`);
				return new target(...given);
			},
		});
	}
	for (const [owner, property] of [
		[HTMLImageElement.prototype, 'src'],
		[HTMLImageElement.prototype, 'srcset'],
		[HTMLScriptElement.prototype, 'src'],
		[HTMLIFrameElement.prototype, 'src'],
		[HTMLMediaElement.prototype, 'src'],
		[HTMLLinkElement.prototype, 'href'],
	] as const) {
		const { set, get } = Object.getOwnPropertyDescriptor(owner, property)!;
		Object.defineProperty(owner, property, {
			get,
			set(this: Element, value: unknown) {
				tell(`${this.tagName}.${property}`, value);
				set!.call(this, value);
			},
		});
	}
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
		tell(`forbidden: ${violatedDirective}`, blockedURI);
	});
}

const asked = (page: Page) => page.evaluate(() => (window as unknown as Watched).asked);
/** What is done at once needs no more time than this; what is put off, no more than a second. */
const settle = (page: Page, ms = 150) => page.waitForTimeout(ms);

/** The ids of the plugin's own commands, without its id in front. */
const commandIds = (page: Page) =>
	page.evaluate(async () => {
		const { workbench } = window as unknown as WorkbenchWindow;
		const plugin = workbench.loader.enabled as unknown as object;
		const base = Object.getPrototypeOf(Object.getPrototypeOf(plugin)) as {
			addCommand: (command: { id: string }) => unknown;
		};
		const ids: string[] = [];
		const { addCommand } = base;
		base.addCommand = function (command) {
			ids.push(command.id);
			return addCommand.call(this, command);
		};
		workbench.disablePlugin();
		await workbench.enablePlugin();
		base.addCommand = addCommand;
		return ids.map((id) => id.replace(/^port-explorer:/, ''));
	});

describe('the network', () => {
	it('is asked for nothing, whatever of the plugin is used', async () => {
		const page = await open();
		const requested: string[] = [];
		page.context().on('request', (request) => requested.push(request.url()));
		await page.addInitScript(watch);
		await page.reload();
		await page.waitForSelector('body[data-ready]');
		const notes = await page.evaluate(() =>
			(window as unknown as WorkbenchWindow).workbench.app.vault
				.getMarkdownFiles()
				.map(({ path }) => path),
		);
		for (const mode of ['reading', 'live'] as const) {
			for (const path of notes) {
				await show(page, path, mode);
				await settle(page, 50);
			}
		}
		const ids = await commandIds(page);
		for (const mode of ['reading', 'live'] as const) {
			for (const id of ids) {
				await show(page, 'Start here.md', mode);
				if (!(await run(page, id))) continue;
				await settle(page);
				await page.keyboard.type('443 https');
				await settle(page);
				await page.keyboard.press('Escape');
				await page.keyboard.press('Escape');
			}
		}
		await run(page, 'open-explorer');
		for (const layout of [1, 2, 0]) {
			await page.locator('.port-explorer-switch button').nth(layout).click();
			await settle(page);
		}
		await page.locator('.port-explorer-option').first().click();
		await show(page, 'A host at work.md', 'reading');
		await page.locator('.port-explorer-host').first().waitFor();
		await page.evaluate(() => {
			const { workbench } = window as unknown as WorkbenchWindow;
			workbench.openAddress('obsidian://port-explorer?q=https://evil.example/');
			workbench.openSettings('port-explorer');
		});
		await settle(page, 1200);
		const paths = requested
			.map((url) => new URL(url))
			.filter((url) => url.protocol !== 'data:');
		const odd = paths.filter(
			({ origin, pathname }) => origin !== new URL(page.url()).origin || !OWN.test(pathname),
		);
		expect(odd.map(String)).toEqual([]);
		const calls = await asked(page);
		const loading =
			/^fetch \/(?:vault\.json|setup\.json|plugin\/(?:main\.js|manifest\.json|styles\.css))$/;
		expect(calls.filter((call) => !loading.test(call))).toEqual([]);
		// The page has loaded, and the plugin twice: what is watched for would have been seen.
		expect(calls.filter((call) => loading.test(call))).toHaveLength(8);
		expect(ids.length).toBeGreaterThan(10);
		figure('network: notes opened, in two modes', notes.length * 2, 'notes');
		figure('network: commands run, in two modes', ids.length * 2, 'commands');
		figure('network: uses that were not the page loading itself', 0, 'uses');
	}, 180_000);

	it('is where what is watched for would be seen, and the policy would refuse it', async () => {
		const page = await open();
		await page.addInitScript(watch);
		await page.reload();
		await page.waitForSelector('body[data-ready]');
		const refused = await page.evaluate(async () => {
			const asks: (() => unknown)[] = [
				() => fetch('https://evil.example/').catch(() => 0),
				() => new Image().setAttribute('src', '/theme/app.css'),
				() => navigator.sendBeacon('https://evil.example/'),
				() => new WebSocket('wss://evil.example/'),
				() => new Worker('/workbench.js'),
				() => new FontFace('x', 'url(/theme/app.css)').load().catch(() => 0),
				() => document.body.append(document.createElement('iframe')),
			];
			for (const ask of asks) {
				try {
					await ask();
				} catch {
					// Refused at once.
				}
			}
			document.querySelectorAll('iframe').forEach((frame) => frame.remove());
			await new Promise((done) => setTimeout(done, 300));
			return (window as unknown as Watched).asked;
		});
		// The console tells of each, and would fail the test.
		expect(complaints.splice(0).length).toBeGreaterThan(5);
		for (const what of ['fetch https', 'sendBeacon', 'WebSocket', 'Worker', 'FontFace']) {
			expect(
				refused.some((call) => call.startsWith(what)),
				what,
			).toBe(true);
		}
		for (const directive of ['connect-src', 'img-src', 'worker-src', 'font-src']) {
			const told = refused.some((call) => call.startsWith(`forbidden: ${directive}`));
			expect(told, directive).toBe(true);
		}
	});
});
