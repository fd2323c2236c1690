/** What a reader of English is told about input that was not understood. */
export const enProblems = {
	tooLarge: (text: string) => `${text} is too large: ports go from 0 to 65535`,
	negative: (text: string) => `${text} is below 0: ports go from 0 to 65535`,
	otherDigits: (text: string, ascii: string) =>
		`${text} is written in other digits: write ${ascii}`,
	numbersApart: (text: string, joined: string, listed: string) =>
		`${text} could be ${joined}, or several ports: write ${listed}`,
	reversedRange: (text: string, mended: string) => `${text} runs backwards: write ${mended}`,
	notANumber: (text: string) => `${text} is no port: write digits only, as in 443 or 6000-6063`,
	unknownProtocol: (text: string, protocol: string) =>
		`${text} has no known protocol${protocol ? ` (${protocol})` : ''}: use tcp, udp, sctp or dccp`,
	unknownName: (text: string) => `No port is known by the name ${text}`,
	nameNotOnProtocol: (text: string, ports: string) =>
		`${text} is not assigned: the name belongs to ${ports}`,
	unknownOption: (text: string, known: string) => `There is no option ${text}: use ${known}`,
	badOption: (option: string, text: string, allowed: string) =>
		`The option ${option} cannot be ${text || 'empty'}: use ${allowed}`,
	notUnderstood: (text: string) =>
		`"${text}" was not understood: write a name, a colon, and ports`,
	badAddress: (text: string) => `${text || 'Nothing'} is no IPv4 or IPv6 address`,
	twice: (text: string) => `${text} is there already`,
	tooMany: (limit: string) => `Only the first ${limit} are shown`,
	line: (line: string) => `Line ${line}`,
	ambiguousName: (
		text: string,
		candidates: readonly { port: number; en: string; zh: string }[],
	) =>
		`${text} could mean ${listed(candidates.map(({ port, en }) => `${port} (${en})`))}: write the number`,
};

/** More than this is no choice. */
const SHOWN = 5;

function listed(names: readonly string[]): string {
	const rest = names.length > SHOWN ? [...names.slice(0, SHOWN), '…'] : names;
	return rest.join(', ');
}
