// Which version of Obsidian the uses of its API come to, and whether manifest.json is right about it.
import { guardOf } from './guards.mjs';
import { compareVersions } from './uses.mjs';

/**
 * Newer parts that need no guard, each with the reason. What Obsidian only looks at (fields of
 * options, methods that it calls) is never an error in an older version; whether the plugin loses
 * something by it is for a person to say, and is said here.
 */
export const ACCEPTED = [
	{
		name: /^Setting(?:Definition|Control|\w+Control)\w*\./,
		why: 'Plain objects of the plugin’s own. Before 1.13 it reads them itself (settings-classic.ts).',
	},
	{
		name: /^(?:SettingTab|PluginSettingTab)\.(?:getSettingDefinitions|[gs]etControlValue)$/,
		why: 'Obsidian calls them from 1.13 on; before, display() draws the same page.',
	},
	{
		name: /^SettingTab\.icon$/,
		why: 'Obsidian shows it from 1.11 on; before, no tab has an icon.',
	},
	{
		name: /^CliFlag\./,
		why: 'Plain objects, handed over only where registerCliHandler is guarded.',
	},
];

/**
 * @param {(import('./uses.mjs').Use & { place: string })[]} uses
 * @param {string} minAppVersion
 */
export function report(uses, minAppVersion, accepted = ACCEPTED) {
	const reasonOf = ({ name }) => accepted.find((each) => each.name.test(name));
	const isNewer = ({ since }) => since !== '' && compareVersions(since, minAppVersion) > 0;
	const newer = uses.filter(isNewer).map((use) => ({ ...use, guard: guardOf(use) }));
	const guarded = newer.filter(({ guard }) => guard !== '');
	const explained = newer.filter((use) => !use.guard && reasonOf(use));
	const missing = newer.filter((use) => !use.guard && !reasonOf(use));
	const needed = uses.filter((use) => use.since && !isNewer(use));
	const lowest = needed.map(({ since }) => since).reduce(newerOf, '0.0.0');
	return {
		guarded: namesOf(guarded),
		explained: namesOf(explained),
		missing: missing.map(({ name, since, place }) => `${place} ${name} (${since})`),
		/** Reasons for what is no longer used. */
		idle: accepted.filter((each) => !explained.some(({ name }) => each.name.test(name))),
		/** The oldest version that would do, and what asks for it. */
		lowest,
		because: namesOf(needed.filter(({ since }) => since === lowest)),
		/** The typings give no version for these: they have been there since they were first written. */
		undated: namesOf(uses.filter(({ since }) => since === '')),
	};
}

function newerOf(a, b) {
	return compareVersions(a, b) >= 0 ? a : b;
}

/** Each name once, with its version and what guards it. */
function namesOf(uses) {
	const named = uses.map(({ name, since, guard }) => {
		const version = since && ` (${since})`;
		return guard ? `${name}${version}, guarded by ${guard}` : `${name}${version}`;
	});
	return [...new Set(named)].sort();
}
