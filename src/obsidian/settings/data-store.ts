import { computed, signal } from '@preact/signals';
import { getLanguage, Notice, type Plugin } from 'obsidian';
import type { Port } from '../../domain/port';
import { languageFor, messagesFor } from '../../i18n';
import { withLabel, type Labels, type PortLabel } from '../../settings/labels';
import { EMPTY_DATA, readData, storeData, type PluginData } from '../../settings/plugin-data';
import { DEFAULT_SETTINGS, withSetting } from '../../settings/settings';
import type { Training } from '../../settings/training';
import { afterAnswer } from '../../trainer/schedule';

/** What the plugin needs of Obsidian to keep its data. */
export type DataHost = Pick<Plugin, 'loadData' | 'saveData' | 'manifest' | 'app'>;

/**
 * The plugin's data.json: settings, the reader's labels and what was practised. What shows them follows the signals;
 * what changes them goes through here and is saved at once.
 */
export class DataStore {
	private readonly data = signal<PluginData>(EMPTY_DATA);
	readonly settings = computed(() => this.data.value.settings);
	readonly labels = computed<Labels>(() => this.data.value.labels);
	readonly training = computed<Training>(() => this.data.value.training);

	/** False while the file holds something that could neither be read nor copied. */
	private writable = false;

	/** Whether the reader knows that what has changed is not saved. */
	private hasNotified = false;

	constructor(private readonly host: DataHost) {}

	/** Reads the file, at the start and when a sync service has changed it. */
	async load(): Promise<void> {
		let stored: unknown;
		try {
			stored = await this.host.loadData();
		} catch {
			// Not even JSON.
			stored = '';
		}
		// A file that arrives damaged takes nothing away from what is known.
		const { data, problem } = readData(stored, this.data.peek());
		this.data.value = data;
		this.writable = true;
		if (!problem) return;
		await this.setAside(problem);
		// Written at once: else every start would make another copy.
		await this.save(data);
	}

	/** Changes one setting; what it cannot be is left as it was. */
	async set(key: string, value: unknown): Promise<void> {
		const settings = withSetting(this.data.value.settings, key, value);
		if (settings) await this.save({ ...this.data.value, settings });
	}

	/** Puts all settings back; the labels are the reader's own work and stay. */
	async resetSettings(): Promise<void> {
		await this.save({ ...this.data.value, settings: DEFAULT_SETTINGS });
	}

	async setLabel(port: Port, label: PortLabel): Promise<void> {
		const labels = withLabel(this.data.value.labels, port, label);
		await this.save({ ...this.data.value, labels });
	}

	/** Remembers how a card of the trainer was answered. */
	async answered(card: string, right: boolean, now: Date): Promise<void> {
		const training = afterAnswer(this.data.value.training, card, right, now);
		await this.save({ ...this.data.value, training });
	}

	private async save(data: PluginData): Promise<void> {
		this.data.value = data;
		if (!this.writable) return;
		try {
			await this.host.saveData(storeData(data));
			this.hasNotified = false;
		} catch {
			// The disk is full, perhaps. The next change saves all that there is, not itself only.
			const t = texts();
			if (!this.hasNotified) new Notice(t.notSaved, 0);
			this.hasNotified = true;
		}
	}

	/** Keeps a copy of a file that this version cannot read in full, and says where. */
	private async setAside(problem: 'damaged' | 'newer'): Promise<void> {
		const { app, manifest } = this.host;
		const t = texts();
		const folder = manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`;
		const stamp = new Date().toISOString().replace(/[:.]/g, '-');
		const copy = `${folder}/data.${problem}-${stamp}.json`;
		try {
			await app.vault.adapter.copy(`${folder}/data.json`, copy);
			new Notice(t[problem](copy), 0);
			this.writable = true;
		} catch {
			new Notice(t.notCopied, 0);
			this.writable = false;
		}
	}
}

/** In the app's language: the one that the reader has chosen may be among what could not be read. */
function texts() {
	return messagesFor(languageFor(getLanguage())).settings;
}
