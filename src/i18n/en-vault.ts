/** What is said of the vault's own ports, in English. */
export const enVault = {
	index: {
		reading: (done: string, total: string) => `Reading ports: ${done} of ${total} notes`,
		cancel: 'Click to stop reading notes for ports',
		again: 'Read all notes for ports again',
	},
	inventory: {
		empty: 'No note describes a listener yet: write a port-host block with a host in it.',
		clashes: 'conflict',
		columns: { host: 'Host', application: 'Application', port: 'Port', note: 'Note' },
	},
};
