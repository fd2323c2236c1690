/** The listeners in your notes, in English. */
export const enVault = {
	index: {
		reading: (done: string, total: string) => `Scanning notes: ${done} of ${total}`,
		cancel: 'Click to stop scanning notes',
		again: 'Rescan all notes',
		stop: 'Stop scanning notes',
		incomplete: 'Not all notes have been read yet.',
	},
	inventory: {
		command: 'Show port inventory',
		title: 'Port inventory',
		empty: 'No listeners yet. Add a port-host block to a note, or the properties host and ports.',
		nothing: 'No matching listeners',
		clashes: 'conflict',
		unnamed: 'Unnamed',
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
		findings: 'Worth a look',
		unreadable: (count: number) =>
			count === 1
				? "1 entry can't be read and is missing here"
				: `${count} entries can't be read and are missing here`,
	},
	checks: {
		command: 'Check ports in this note',
		title: (note: string) => `Ports in ${note}`,
		none: 'No problems found in this note.',
		line: (line: string) => `Line ${line}`,
		mend: (from: string, to: string) => `Change ${from} to ${to}`,
		mendOf: (name: string, from: string, to: string) => `Change ${name} from ${from} to ${to}`,
		dismiss: 'Dismiss in this note',
		dismissed: (count: string) => `Dismissed in this note (${count})`,
		restore: 'Restore',
		restoreOne: (what: string) => `Restore: ${what}`,
		ignore: (kind: string) => `Turn off: ${kind}`,
		kinds: {
			conflict: 'Port conflicts',
			address: 'Addresses of two hosts',
			unreadable: "Entries that can't be read",
			'too-large': 'Numbers above 65535',
			slip: 'Possible typos',
			exposed: 'Exposed services',
			ephemeral: 'Ephemeral ports',
			blocked: 'Ports blocked by browsers',
		},
		open: 'Check this note',
		changed: 'The note changed in the meantime; nothing was written',
		mayBeOne: ' If both are the same program, use one name.',
		address: (own: string, other: string, note: string, address: string) =>
			`${own} and ${other} (${note}) both have the address ${address}. Correct one of them.`,
		conflict: (own: string, other: string, host: string, port: string, note: string) =>
			`${own} and ${other} (${note}) both listen on ${port} of ${host}, but only one of them can.`,
		tooLarge: (number: string) => `${number} isn't a port. Ports go from 0 to 65535.`,
		slip: (port: string, meant: string) =>
			`Port ${port} is rarely used. Did you mean ${meant}?`,
		exposed: (port: string, name: string) =>
			`${name} on port ${port} isn't encrypted, and it's open on all addresses of this host.`,
		ephemeral: (port: string, system: string, range: string) =>
			`Port ${port} is in the ephemeral range of ${system} (${range}). A client may already be using it when the service starts.`,
		blocked: (port: string) => `Browsers block port ${port}.`,
		or: ' or ',
	},
	freePort: {
		command: 'Suggest a free port',
		title: 'Free port',
		host: 'Host',
		anyHost: 'Any host',
		from: 'From',
		to: 'To',
		privileged: 'Include system ports (may need administrator rights)',
		none: 'No free port in this range.',
		insert: (port: string) => `Insert ${port}`,
		service: 'Service',
		unknownService: 'No usual port known',
		taken: (port: string, application: string, host: string) =>
			`${port} is taken${application && ` by ${application}`}${host && ` on ${host}`}:`,
		next: (port: string) => `Try ${port} instead`,
		explain: (range: string) =>
			`No note uses these ports. Excludes ephemeral (${range}) and browser-blocked ports.`,
	},
	hosts: {
		tab: 'Hosts',
		address: 'Address',
		insert: 'Insert as diagram',
		free: 'Free port',
		none: 'No matching hosts',
		clashing: (count: string) => `${count} in conflict`,
		inserted: (note: string) => `Inserted host into ${note}`,
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
		listener: 'Has listener',
		mentioned: 'Mentioned in notes',
		none: 'Not in my vault',
	},
	found: {
		title: 'Found in your notes, not yet confirmed',
		preview: (count: number) =>
			count === 1 ? 'Preview this listener…' : `Preview these ${count} listeners…`,
		more: (count: number) => `${count} more`,
		leftOut: (count: string) => `Left out: ${count}`,
		reasons: {
			forward: 'port forward to another machine',
			elsewhere: 'on another machine',
			unreadable: "can't be read as a service with ports",
		},
		written: (note: string) => `Added a port-host block to ${note}`,
		dismissed: (property: string, note: string) =>
			`Added “${property}” to the properties of ${note}: it isn't offered as a host any more`,
		write: 'Add this block to the note',
		dismiss: 'Not a host',
	},
	face: {
		notes: (count: number, text: string) => (count === 1 ? 'In 1 note' : `In ${text} notes`),
		on: (hosts: string) => `, on ${hosts}`,
		more: (count: string) => `${count} more`,
	},
	bases: { name: 'Ports' },
	pageLinks: 'Notes in port cards',
};
