import { beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../../scripts/release/app-version/report.mjs';
import { compareVersions } from '../../../scripts/release/app-version/uses.mjs';
import { minAppVersion, readUses } from '../../../scripts/release/check-app-version.mjs';

type Uses = ReturnType<typeof readUses>;

/** What could be written in src, each line for one thing that the check has to see. */
const SAMPLE = `
import { BasesView, getLanguage, Modal, Plugin, PluginSettingTab, requireApiVersion } from 'obsidian';
import type { App, Command, HoverPopover, QueryController, SettingDefinitionItem, Workspace } from 'obsidian';

export const called = () => getLanguage();
export const member = (app: App) => app.saveLocalStorage('key', 'value');
export const renamed = ({ loadLocalStorage: load }: App) => load('key');
export const inherited = (modal: Modal) => modal.setTitle('Title');
export const overloaded = (workspace: Workspace) => workspace.on('layout-change', () => {});
export const quoted = (tab: PluginSettingTab) => tab['update']();
export const options: SettingDefinitionItem = { name: 'Name', desc: 'What it is.' };
export const command: Command = { id: 'id', name: 'Name', callback: () => {} };
export class Tab extends PluginSettingTab {
	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}
}
export const ownName = (place: { update(): void }) => place.update();
export const fromThePage = (el: HTMLElement) => el.querySelector('p');

export function guarded(plugin: Plugin, tab: PluginSettingTab, controller: QueryController) {
	if (requireApiVersion('1.10.0')) class Ports extends BasesView { override type = 'ports'; onDataUpdated() {} };
	const isOpen = requireApiVersion('1.12.2') && plugin.registerCliHandler('a', 'b', null, () => '');
	if (!requireApiVersion('1.13.0')) return isOpen;
	return tab.update();
}
export function existing(tab: PluginSettingTab) {
	if ('update' in tab) tab.update();
	if (typeof tab.update === 'function') tab.update();
	if (tab.update && tab.icon) tab.update();
	tab.update?.();
}
export function guardedTooLow(tab: PluginSettingTab) {
	if (requireApiVersion('1.12.2')) tab.update();
	if (requireApiVersion('1.13.0')) return;
	else tab.update();
}
`;

describe('the check of minAppVersion', () => {
	let uses: Uses = [];
	let lines: string[] = [];
	beforeAll(() => {
		uses = readUses({ 'src/sample.ts': SAMPLE });
		lines = SAMPLE.split('\n');
	}, 120_000);
	const usesOf = (name: string) => uses.filter((use) => use.name === name);
	/** The parts of the sample that a report for a version says something is missing in. */
	const missingIn = (part: string, version = '1.8.7') => {
		const from = lines.findIndex((line) => line.includes(` ${part}(`));
		const to = lines.indexOf('}', from);
		return report(uses, version, [])
			.missing.map((text) => Number(/:(\d+) /.exec(text)![1]))
			.filter((line) => line > from && line <= to + 1);
	};

	it('sees functions, members, renamed and quoted ones, and those of a class above', () => {
		expect(usesOf('getLanguage')[0]).toMatchObject({ since: '1.8.7', kind: 'member' });
		expect(usesOf('App.saveLocalStorage')[0]?.place).toBe('src/sample.ts:6');
		expect(usesOf('App.loadLocalStorage')[0]?.place).toBe('src/sample.ts:7');
		expect(usesOf('Modal.setTitle')[0]?.place).toBe('src/sample.ts:8');
		expect(usesOf('SettingTab.update')[0]?.place).toBe('src/sample.ts:10');
	});

	it('sees which of several forms of a method is called', () => {
		// The call, then the name, which the oldest form has brought.
		const found = usesOf('Workspace.on').filter(({ place }) => place.endsWith(':9'));
		expect(found.map(({ since }) => since)).toEqual(['0.9.20', '0.9.7']);
	});

	it('sees the fields of options, and what Obsidian calls of a class', () => {
		expect(usesOf('SettingDefinitionBase.desc')[0]).toMatchObject({
			since: '1.13.0',
			kind: 'option',
		});
		expect(usesOf('Command.callback')).toHaveLength(1);
		expect(usesOf('PluginSettingTab.getSettingDefinitions')[0]?.kind).toBe('override');
	});

	it('takes nothing for Obsidian’s that is not', () => {
		expect(uses.filter(({ place }) => /:(?:17|18)$/.test(place))).toEqual([]);
	});

	it('believes requireApiVersion, and a look at whether the member is there', () => {
		expect(missingIn('guarded')).toEqual([]);
		expect(missingIn('existing', '1.11.0')).toEqual([]);
	});

	it('is not misled by a guard for an older version, or by the other branch', () => {
		const from = lines.findIndex((line) => line.includes('guardedTooLow'));
		expect(new Set(missingIn('guardedTooLow'))).toEqual(new Set([from + 2, from + 4]));
	});

	it('says which version would do, and what asks for it', () => {
		const { lowest, because } = report(uses, '1.9.0', []);
		expect(lowest).toBe('1.8.7');
		expect(because).toContain('getLanguage (1.8.7)');
		expect(report(uses, '1.8.0', []).missing.join()).toContain('getLanguage (1.8.7)');
	});

	it('says which reasons nobody needs any more', () => {
		const accepted = [{ name: /^Nothing\./, why: 'It is gone.' }];
		expect(report(uses, '1.8.7', accepted).idle).toEqual(accepted);
	});

	it('orders versions by their numbers', () => {
		expect(['1.10.0', '1.9.12', '0.16.3', '1.9.2'].sort(compareVersions)).toEqual([
			'0.16.3',
			'1.9.2',
			'1.9.12',
			'1.10.0',
		]);
	});
});

describe('minAppVersion', () => {
	it('is what src needs: nothing unguarded is newer, and nothing older would do', () => {
		const { missing, idle, lowest } = report(readUses(), minAppVersion());
		expect(missing).toEqual([]);
		expect(idle).toEqual([]);
		expect(lowest).toBe(minAppVersion());
	}, 240_000);
});
