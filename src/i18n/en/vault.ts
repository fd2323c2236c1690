/** What is said of the vault's own ports, in English. */
export const enVault = {
	index: {
		reading: (done: string, total: string) => `Reading ports: ${done} of ${total} notes`,
		cancel: 'Click to stop reading notes for ports',
		again: 'Read all notes for ports again',
	},
	inventory: {
		command: 'Show port inventory',
		title: 'Port inventory',
		empty: 'No listeners yet. Add a port-host block to a note, or the properties host and ports.',
		nothing: 'No listener fits.',
		clashes: 'conflict',
		unnamed: 'Not named',
		columns: {
			host: 'Host',
			application: 'Application',
			address: 'Bind address',
			protocol: 'Protocol',
			port: 'Port',
			note: 'Note',
		},
		groupBy: 'Group by',
		sortBy: 'Sort by',
		copyCsv: 'Copy as CSV',
		findings: 'Worth a look',
		unreadable: (count: number) =>
			count === 1
				? "1 entry can't be read and is missing here"
				: `${count} entries can't be read and are missing here`,
	},
	checks: {
		command: 'Check ports in this note',
		title: (note: string) => `Ports in ${note}`,
		none: 'Nothing conspicuous was found in this note.',
		line: (line: string) => `Line ${line}`,
		mend: (from: string, to: string) => `Change ${from} to ${to}`,
		dismiss: 'Dismiss in this note',
		open: 'Check this note',
		changed: 'The note has changed meanwhile: nothing was written.',
		conflict: (own: string, other: string, host: string, port: string, note: string) =>
			`${own} and ${other} (${note}) both listen on ${port} of ${host}: only one of them can.`,
		tooLarge: (number: string) =>
			`${number} is no port: a port is a 16-bit number, at most 65535.`,
		slip: (port: string, meant: string) => `Port ${port} is rarely met. Did you mean ${meant}?`,
		exposed: (port: string, name: string) =>
			`Port ${port} is commonly used by ${name}, without encryption, and here it is open on all addresses of the host.`,
		ephemeral: (port: string, system: string, range: string) =>
			`Port ${port} lies in the range that ${system} takes ephemeral ports from (${range}): a client may hold it when the service starts.`,
		blocked: (port: string) => `Browsers refuse to open port ${port}.`,
		or: ' or ',
	},
	freePort: {
		command: 'Suggest a free port',
		title: 'Free port',
		host: 'Host',
		anyHost: 'Any host',
		from: 'From',
		to: 'To',
		privileged: 'Also system ports, which need privileges',
		none: 'No free port within these bounds.',
		insert: (port: string) => `Insert ${port}`,
		explain: (range: string) =>
			`No note says that anybody listens there. Left out are the ephemeral ports (${range}) and what browsers block; ports that nothing is known of come first.`,
	},
	hosts: {
		tab: 'Hosts',
		address: 'Address',
		insert: 'Insert as diagram',
		free: 'Free port',
		none: 'No host fits.',
		clashing: (count: string) => `${count} in conflict`,
		inserted: (note: string) => `Inserted the host into ${note}`,
	},
	filters: {
		vault: 'In my vault',
		vaultWord: 'in-vault',
		conflict: 'Has conflict',
		conflictWord: 'conflict',
	},
	map: {
		name: 'Use in my vault',
		conflict: 'Conflict',
		listener: 'A host listens',
		mentioned: 'Mentioned in notes',
		none: 'Not in my vault',
	},
	found: {
		title: 'Found in your notes, not yet confirmed',
		use: (count: number) =>
			count === 1 ? 'Use this listener' : `Use these ${count} listeners`,
		write: 'Add this block to the note',
		dismiss: 'Not a host',
	},
	face: {
		notes: (count: number, text: string) => (count === 1 ? 'In 1 note' : `In ${text} notes`),
		on: (hosts: readonly string[], more: string) => {
			const names = more ? [...hosts, `${more} more`] : hosts;
			const last = names[names.length - 1] ?? '';
			return `, on ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last}`;
		},
	},
	bases: { name: 'Ports' },
	pageLinks: 'Notes in port cards',
};
