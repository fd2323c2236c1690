/** The settings page and the plugin's own data, in English. */
export const enSettings = {
	notes: 'In notes',
	layout: 'Default layout',
	layoutDesc: 'How port blocks show their ports, unless a block sets its own layout.',
	layouts: { cards: 'Cards', list: 'List', table: 'Table' },
	chips: 'Port badges',
	chipsDesc: 'Show inline code such as port:443 as a badge.',
	openLinks: 'Open in browser',
	openLinksDesc: 'Show a button on web port cards that opens their address.',
	docs: 'Documentation',
	docsDesc: 'The page of this plugin, with links to the guides in English and Chinese.',
	docsButton: 'Open docs',
	language: 'Language',
	languageDesc: 'Takes effect after you restart the app or re-enable the plugin.',
	asApp: 'Same as app',
	checks: 'Warn about likely mistakes',
	checksDesc:
		'Point out exposed services, ephemeral ports and typos wherever your listeners are shown. Conflicts are always shown.',
	checkKinds: 'Kinds of mistakes',
	excluded: 'Excluded folders',
	excludedDesc: 'Skip notes in these folders. Separate them with commas: Archive, Logs/2024',
	labels: 'Your labels',
	labelsDesc: (count: string) =>
		count === '1' ? 'You have labelled 1 port.' : `You have labelled ${count} ports.`,
	exportMarkdown: 'Copy as code block',
	exportServices: 'Copy for /etc/services',
	exportJson: 'Copy as JSON',
	reset: 'Reset settings',
	resetDesc: 'Restore the defaults on this page. Your labels are kept.',
	resetButton: 'Reset',
	damaged: (copy: string) =>
		`Port Explorer couldn't read all of its data. The original is kept in ${copy}`,
	newer: (copy: string) =>
		`This data was saved by a newer version of Port Explorer. The original is kept in ${copy}`,
	notCopied:
		"Port Explorer couldn't read all of its data and couldn't make a copy of it. Nothing will be saved until you restart the app.",
	notSaved:
		"Port Explorer couldn't save its data. Your changes are kept until you close the app, and saving is retried with the next change.",
	data: 'Data',
};
