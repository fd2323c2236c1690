// Merges the two sources of IANA's registry. The rules:
//
// 1. `fresh` decides. A port/protocol with a name there is assigned to it; one that it calls
//    reserved or unassigned is that, whatever the older source says.
// 2. Of several names on one port/protocol `fresh` keeps only the last. Where the older source has
//    that name among others, the others are given back: they share the port still.
// 3. Where the older source has names on a port/protocol but not the fresh one, the service was
//    renamed: the old names are dropped, and counted as renamed. The two sources cannot tell a
//    rename from a second name that joined the first; where a standard says that it joined,
//    listed in SHARED_BY_STANDARD too.
// 4. Ranges are missing from `fresh`. The older source's are given back, unless `fresh` has a row
//    for that protocol inside of them.
// 5. Rows for which the older source names no protocol (four old ranges, mainly) keep none.
// 6. Single ports that only the older source knows were de-assigned since: dropped, and counted.
// 7. The first name of a port/protocol is the primary one: the older source's order, except that a
//    name that IANA's own note calls a duplicate of another comes after it, and so does one that
//    IANA has replaced by a well-formed name (RFC 6335 section 5.1 has no underscore).
// 8. References and reports of unauthorised use come from the older source, where the name is the
//    same.
// 9. A name that IANA's own note calls an unassigned but widespread use ("remoteware-cl" on 3000) is
//    no assignment: it becomes a remark on the port's own name, like a report of unauthorised use.
// 10. A row without a service name but with words of its own ("any private mail system") is kept
//    as an assignment without a name.

const PROTOCOLS = ['tcp', 'udp', 'sctp', 'dccp'];
const STATES = /^(?:un-?assigned|reserved|de-registered)\b/i;

/**
 * Ports that a newer name has come to share since the older source was made, by that name's own
 * standard: all names of the port, the primary one first.
 */
const SHARED_BY_STANDARD = {
	// RFC 8314 section 7.3: "submissions" was assigned beside "urd", which nobody looks for here.
	'465/tcp': ['submissions', 'urd'],
	// RFC 7472: IPP over HTTPS uses IPP's own port.
	'631/tcp': ['ipp', 'ipps'],
};

/** @typedef {{ first: number, last: number, protocol: string, name: string, description: string,
 *   reference: string, unauthorizedUse: string }} Row */

/**
 * @param {Record<string, [string, string]>} fresh "80/tcp" to name and description
 * @param {Record<string, string>[]} older one record a row, with all of IANA's columns
 */
export function mergeSources(fresh, older) {
	const counts = {
		renamed: 0,
		deassigned: 0,
		sharedNames: 0,
		ranges: 0,
		undecided: 0,
		widespread: 0,
	};
	const olderByPort = groupOlder(older);
	const rows = [];
	const reserved = [];
	for (const [key, [name, description]] of Object.entries(fresh)) {
		const [port, protocol] = key.split('/');
		if (!PROTOCOLS.includes(protocol)) counts.undecided++;
		else if (!name && STATES.test(description)) {
			if (/^reserved/i.test(description))
				reserved.push([Number(port), Number(port), protocol]);
		} else rows.push(...rowsOf(key, name, description, olderByPort.get(key) ?? [], counts));
	}
	for (const record of older) {
		const [first, last = first] = (record.PortNumber ?? '').split('-').map(Number);
		if (!record.PortNumber) continue;
		const protocol = record.TransportProtocol ?? '';
		const known = protocol ? fresh[`${first}/${protocol}`] : undefined;
		if (record.ServiceName && (first !== last || !protocol)) {
			if (hasFreshRow(fresh, first, last, protocol)) counts.undecided++;
			else {
				counts.ranges++;
				rows.push(toRow(first, last, protocol, record));
			}
		} else if (record.ServiceName && !known) counts.deassigned++;
		else if (/^reserved/i.test(record.Description ?? '') && !known) {
			reserved.push([first, last, protocol]);
		}
	}
	rows.sort(byPlace);
	return { rows, reserved: tidyReserved(reserved, rows), counts };
}

function groupOlder(older) {
	const byPort = new Map();
	for (const record of older) {
		if (!record.ServiceName || !record.PortNumber || !record.TransportProtocol) continue;
		const key = `${record.PortNumber}/${record.TransportProtocol}`;
		byPort.set(key, [...(byPort.get(key) ?? []), record]);
	}
	return byPort;
}

/** The rows of one port/protocol, the primary name first (rules 1, 2, 3, 7). */
function rowsOf(key, name, description, olderRecords, counts) {
	const [port, protocol] = key.split('/');
	const own = { ServiceName: name, Description: description };
	const same = olderRecords.find((record) => record.ServiceName === name);
	if (!same) {
		const sharing = SHARED_BY_STANDARD[key] ?? [name];
		const known = [own, ...olderRecords];
		const kept = sharing.map((shared) => known.find((record) => record.ServiceName === shared));
		counts.sharedNames += kept.length - 1;
		counts.renamed += known.length - kept.length;
		return kept.map((record) => toRow(Number(port), Number(port), protocol, record));
	}
	counts.sharedNames += olderRecords.length - 1;
	const isSecond = ({ ServiceName, AssignmentNotes = '' }) =>
		/is a duplicate of/i.test(AssignmentNotes) || ServiceName.includes('_');
	const widespread = olderRecords.filter(isWidespreadUse);
	const assigned = olderRecords.filter((record) => !isWidespreadUse(record));
	if (widespread.length && assigned.length) {
		counts.widespread += widespread.length;
		const uses = widespread.map(({ ServiceName }) => ServiceName);
		olderRecords = assigned.map((record) => ({
			...record,
			KnownUnauthorizedUses: [record.KnownUnauthorizedUses, ...uses]
				.filter(Boolean)
				.join('; '),
		}));
	}
	return [...olderRecords]
		.sort((a, b) => Number(isSecond(a)) - Number(isSecond(b)))
		.map((record) => (record.ServiceName === name ? { ...record, ...own } : record))
		.map((record) => toRow(Number(port), Number(port), protocol, record));
}

/** Whether IANA's note says that a name records a use that nobody was assigned the port for. */
function isWidespreadUse({ AssignmentNotes = '' }) {
	return /unassigned but widespread use/i.test(AssignmentNotes);
}

/** @returns {Row} */
function toRow(first, last, protocol, record) {
	return {
		first,
		last,
		protocol,
		name: record.ServiceName,
		// Which name replaced which can be seen from the names themselves.
		description: oneLine(
			record.Description?.replace(/\s*IANA assigned this well-formed.*/s, ''),
		),
		reference: references(record.Reference),
		unauthorizedUse: oneLine(record.KnownUnauthorizedUses),
	};
}

/** "[RFC1][RFC2]" as "RFC1, RFC2". Footnote numbers and "n/a" name no document. */
function references(text = '') {
	const documents = oneLine(text)
		.split(/[[\]]+/)
		.map((part) => part.trim());
	return documents.filter((part) => /[a-z]/i.test(part) && !/^n\/a$/i.test(part)).join(', ');
}

function oneLine(text = '') {
	return text.replace(/\s+/g, ' ').trim();
}

function hasFreshRow(fresh, first, last, protocol) {
	for (let port = first; port <= last; port++) {
		if (
			protocol ? fresh[`${port}/${protocol}`] : PROTOCOLS.some((p) => fresh[`${port}/${p}`])
		) {
			return true;
		}
	}
	return false;
}

function byPlace(a, b) {
	const place = ({ protocol }) => PROTOCOLS.indexOf(protocol);
	return a.first - b.first || a.last - b.last || place(a) - place(b);
}

/** Reserved ports as ranges by protocol, without any port that is assigned; '' means all protocols. */
function tidyReserved(reserved, rows) {
	const assigned = new Set(rows.map(({ first, protocol }) => `${first}/${protocol}`));
	const ports = new Map();
	for (const [first, last, protocol] of reserved) {
		for (const on of protocol ? [protocol] : PROTOCOLS) {
			for (let port = first; port <= last; port++) {
				if (assigned.has(`${port}/${on}`)) continue;
				ports.set(on, (ports.get(on) ?? new Set()).add(port));
			}
		}
	}
	return [...ports].flatMap(([protocol, set]) =>
		toRanges(set).map((range) => [...range, protocol]),
	);
}

function toRanges(set) {
	const ranges = [];
	for (const port of [...set].sort((a, b) => a - b)) {
		const last = ranges[ranges.length - 1];
		if (last && last[1] === port - 1) last[1] = port;
		else ranges.push([port, port]);
	}
	return ranges;
}
