/** How a `port` block shows its ports unless it says otherwise. */
export const DEFAULT_LAYOUTS = ['cards', 'list', 'table'] as const;

/** The reader's language: that of the app, or always this one; all that i18n has. */
export const LANGUAGE_CHOICES = ['app', 'en', 'zh'] as const;

/** What the reader can choose. */
export interface Settings {
	readonly layout: (typeof DEFAULT_LAYOUTS)[number];
	readonly language: (typeof LANGUAGE_CHOICES)[number];
	/** Whether inline code such as `port:443` becomes a chip. */
	readonly chips: boolean;
	/** Whether cards of web ports have a button that opens them in the browser. */
	readonly openLinks: boolean;
	/** Whether likely mistakes are shown next to the vault's listeners. */
	readonly checks: boolean;
	/** The kinds of likely mistakes that the reader doesn't want to hear of. */
	readonly ignoredChecks: readonly string[];
	/** Folders whose notes the plugin does not read, with commas between; empty for none. */
	readonly excluded: string;
}

/** What holds until the reader chooses. */
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

/** Whether a note is in one of the folders that the reader has excluded. */
export function isExcluded({ excluded }: Settings, path: string): boolean {
	// Most readers exclude nothing, and this is asked for each note.
	if (!excluded) return false;
	return excluded
		.split(/[,，\n]/)
		.map((folder) => folder.trim().replace(/^\/+|\/+$/g, ''))
		.some((folder) => folder !== '' && path.startsWith(`${folder}/`));
}

/** Whether a name is that of a setting. */
export function isSetting(key: string): key is keyof Settings {
	return Object.prototype.hasOwnProperty.call(CHECKS, key);
}

/** The settings with one of them changed; null when it cannot have that value. */
export function withSetting(settings: Settings, key: string, value: unknown): Settings | null {
	return isSetting(key) && CHECKS[key](value) ? { ...settings, [key]: value } : null;
}

/** Reads settings as they are stored: what is missing is as by default, null when any is damaged. */
export function parseSettings(stored: unknown): Settings | null {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
	let settings: Settings | null = DEFAULT_SETTINGS;
	for (const [key, value] of Object.entries(stored)) {
		// What a later version has added is not ours to judge.
		if (isSetting(key)) settings = settings && withSetting(settings, key, value);
	}
	return settings;
}
