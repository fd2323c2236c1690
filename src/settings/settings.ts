/** The default layouts of `port` blocks. */
export const DEFAULT_LAYOUTS = ['cards', 'list', 'table'] as const;

/** The reader's language: that of the app, or always this one; all that i18n has. */
export const LANGUAGE_CHOICES = ['app', 'en', 'zh'] as const;

/** The user's settings. */
export interface Settings {
	readonly layout: (typeof DEFAULT_LAYOUTS)[number];
	readonly language: (typeof LANGUAGE_CHOICES)[number];
	/** Whether inline code such as `port:443` becomes a badge. */
	readonly chips: boolean;
	/** Whether cards of web ports have a button that opens them in the browser. */
	readonly openLinks: boolean;
	/** Whether likely mistakes are shown next to the vault's listeners. */
	readonly checks: boolean;
	/** The checks that the user turned off. */
	readonly ignoredChecks: readonly string[];
	/** Folders to skip, separated by commas. */
	readonly excluded: string;
}

/** The default settings. */
export const DEFAULT_SETTINGS: Settings = {
	layout: 'cards',
	language: 'app',
	chips: true,
	openLinks: true,
	checks: true,
	ignoredChecks: [],
	excluded: '',
};

const CHECKS: { readonly [Key in keyof Settings]: (value: unknown) => boolean } = {
	layout: (value) => (DEFAULT_LAYOUTS as readonly unknown[]).includes(value),
	language: (value) => (LANGUAGE_CHOICES as readonly unknown[]).includes(value),
	chips: (value) => typeof value === 'boolean',
	openLinks: (value) => typeof value === 'boolean',
	checks: (value) => typeof value === 'boolean',
	ignoredChecks: (value) =>
		Array.isArray(value) && value.every((each) => typeof each === 'string'),
	excluded: (value) => typeof value === 'string',
};

/** Whether a note is in an excluded folder. */
export function isExcluded({ excluded }: Settings, path: string): boolean {
	// Most users exclude nothing, and this is called for every note.
	if (!excluded) return false;
	return excluded
		.split(/[,，\n]/)
		.map((folder) => folder.trim().replace(/^\/+|\/+$/g, ''))
		.some((folder) => folder !== '' && path.startsWith(`${folder}/`));
}

/** Whether a name is the key of a setting. */
export function isSetting(key: string): key is keyof Settings {
	return Object.prototype.hasOwnProperty.call(CHECKS, key);
}

/** A copy of the settings with one changed; null if the value is invalid. */
export function withSetting(settings: Settings, key: string, value: unknown): Settings | null {
	return isSetting(key) && CHECKS[key](value) ? { ...settings, [key]: value } : null;
}

/** Reads stored settings, with defaults for missing ones; null if any is damaged. */
export function parseSettings(stored: unknown): Settings | null {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
	let settings: Settings | null = DEFAULT_SETTINGS;
	for (const [key, value] of Object.entries(stored)) {
		// Ignore settings added by a later version.
		if (isSetting(key)) settings = settings && withSetting(settings, key, value);
	}
	return settings;
}
