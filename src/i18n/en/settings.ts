/** The settings page and the plugin's own data, in English. */
export const enSettings = {
	notes: 'In notes',
	layout: 'Default layout',
	layoutDesc: 'How a port block shows its ports unless it says otherwise.',
	layouts: { cards: 'Cards', list: 'List', table: 'Table' },
	chips: 'Inline ports',
	chipsDesc: 'Show inline code such as port:443 as a small door.',
	openLinks: 'Open in browser',
	openLinksDesc: 'Offer on the cards of web ports to open their address.',
	language: 'Language',
	languageDesc: 'Takes effect when the plugin is enabled anew, or the app started.',
	asApp: 'As the app',
	checks: 'Tell of likely mistakes',
	checksDesc:
		'Where listeners of the vault are shown: exposed services, ephemeral ports, slips of the finger. Conflicts are always shown.',
	checkKinds: 'Kinds of mistakes',
	excluded: 'Excluded folders',
	excludedDesc: 'Notes in these folders are not read, with commas between: Archive, Logs/2024',
	labels: 'Your labels',
	labelsDesc: (count: string) =>
		count === '1' ? 'You have labelled 1 port.' : `You have labelled ${count} ports.`,
	exportMarkdown: 'Copy as block',
	exportServices: 'Copy for /etc/services',
	exportJson: 'Copy as JSON',
	reset: 'Reset settings',
	resetDesc: 'Puts the settings on this page back. Your labels stay.',
	resetButton: 'Reset',
	damaged: (copy: string) =>
		`Port Explorer could not read all of its data. What was there is kept in ${copy}`,
	newer: (copy: string) =>
		`A later version of Port Explorer has written its data. What was there is kept in ${copy}`,
	notCopied:
		'Port Explorer could not read all of its data, nor make a copy of it. Nothing will be saved until the app is started again.',
	notSaved:
		'Port Explorer could not save its data. What has changed is kept until the app is closed, and saved with the next change if that is possible then.',
};
