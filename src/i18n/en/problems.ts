/** Problems with what was typed: what is wrong, then what to do. */
export const enProblems = {
	tooLarge: (text: string) => `${text} isn't a port. Ports go from 0 to 65535.`,
	negative: (text: string) => `${text} is negative. Ports go from 0 to 65535.`,
	otherDigits: (text: string, ascii: string) => `${text} uses other digits. Write ${ascii}.`,
	numbersApart: (text: string, joined: string, listed: string) =>
		`${text} is ambiguous. Write ${joined} for one port, or ${listed} for several.`,
	reversedRange: (text: string, mended: string) => `${text} is reversed. Write ${mended}.`,
	notANumber: (text: string) =>
		`${text} isn't a port. Use digits only, such as 443 or 6000-6063.`,
	unknownProtocol: (text: string, protocol: string) =>
		`${text} has an unknown protocol${protocol ? ` (${protocol})` : ''}. Use tcp, udp, sctp or dccp.`,
	unknownName: (text: string) => `Unknown service: ${text}.`,
	nameNotOnProtocol: (text: string, ports: string) =>
		`${text} isn't assigned. This name belongs to ${ports}.`,
	unknownOption: (text: string, known: string) => `Unknown option: ${text}. Use ${known}.`,
	badOption: (option: string, text: string, allowed: string) =>
		`${option} can't be ${text || 'empty'}. Use ${allowed}.`,
	notUnderstood: (text: string) => `Can't read "${text}". Write a name, a colon and ports.`,
	badAddress: (text: string) =>
		text ? `${text} isn't an IPv4 or IPv6 address.` : 'The address is missing.',
	twice: (text: string) => `${text} is already listed.`,
	tooMany: (limit: string) => `Only the first ${limit} are shown.`,
	line: (line: string) => `Line ${line}`,
	/** A block doesn't know where in its note it is. */
	blockLine: (line: string) => `Line ${line} of the block`,
	ambiguousName: (text: string, names: string) =>
		`${text} could mean ${names}. Write the port number.`,
};
