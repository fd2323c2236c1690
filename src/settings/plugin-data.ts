import { parseLabels, storeLabels, type Labels } from './labels';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings';
import { parseTraining, storeTraining, type Training } from './training';

/** The content of data.json. */
export interface PluginData {
	readonly settings: Settings;
	readonly labels: Labels;
	/** The quiz progress in this vault. */
	readonly training: Training;
}

/** The shape that {@link storeData} writes; goes up when an older plugin could not read it. */
export const DATA_VERSION = 1;

/** The defaults before anything is saved. */
export const EMPTY_DATA: PluginData = {
	settings: DEFAULT_SETTINGS,
	labels: new Map(),
	training: new Map(),
};

/** The data read, and whether any of it was unreadable. */
export interface ReadData {
	readonly data: PluginData;
	/** `damaged`: a part is unreadable; `newer`: a later version of the plugin wrote it. */
	readonly problem: 'damaged' | 'newer' | null;
}

/**
 * Reads data.json's value. What can be read is kept even when another part is damaged, and for such
 * a part what was known `before`; the caller sets the file aside before it writes anything in its
 * place.
 */
export function readData(stored: unknown, before = EMPTY_DATA): ReadData {
	// Obsidian answers null for a plugin that has saved nothing yet.
	if (stored === null || stored === undefined) return { data: EMPTY_DATA, problem: null };
	if (typeof stored !== 'object' || Array.isArray(stored)) {
		return { data: before, problem: 'damaged' };
	}
	const {
		version,
		settings = {},
		labels = {},
		training = {},
	} = stored as Record<string, unknown>;
	const read = {
		settings: parseSettings(settings),
		labels: parseLabels(labels),
		training: parseTraining(training),
	};
	const data = {
		settings: read.settings ?? before.settings,
		labels: read.labels ?? before.labels,
		training: read.training ?? before.training,
	};
	if (typeof version === 'number' && version > DATA_VERSION) return { data, problem: 'newer' };
	const whole = version === DATA_VERSION && read.settings && read.labels && read.training;
	return { data, problem: whole ? null : 'damaged' };
}

/** The value to be written into data.json. */
export function storeData({ settings, labels, training }: PluginData): unknown {
	return {
		version: DATA_VERSION,
		settings,
		labels: storeLabels(labels),
		training: storeTraining(training),
	};
}
