/** The tools whose output is read, as they are called in a shell. */
const TOOL =
	/(?:^|[\s/;|&])(?:ss|netstat|lsof|nmap|masscan|systemctl|sockstat|rustscan|naabu|cat|grep|ufw status|ip6?tables|nft list|firewall-cmd|docker(?:[ -]compose)? (?:ps|port|inspect)|kubectl (?:get|describe))(?:\.exe)?(?=\s|$)|\bGet-Net(?:TCPConnection|UDPEndpoint)\b/i;
/** Without a prompt: a tool with its options, and no sentence about it. */
const COMMAND =
	/^\s*(?:(?:sudo|doas|watch)\s(?:-\S{1,20}\s){0,3})?(?:(?:\S{0,80}\/)?(?:ss|netstat|lsof|nmap)(?:\.exe)?(?:\s+-.*|\s*[|>].*|\s*)|nmap\s+\S{0,80}[./:].*|systemctl\s+list-sockets.*|Get-Net(?:TCPConnection|UDPEndpoint)\b.*)$/i;

/** "me@nas:~$", "[root@nas ~]#", "me@nas ~ %": whoever is at work, on which host. */
const WHO_AND_WHERE =
	/^\s*(?:\([^()]{1,80}\)\s?)?\[?[\w.-]{1,64}@[\w.-]{1,64}(?:[:\s]\s?[^\s$#%>]{0,200})?\]?\s?[$#%>❯]/;
const OTHER_PROMPTS = [
	/** "PS C:\Users\me>" and "C:\Users\me>" */
	/^\s*(?:PS )?[A-Z]:\\[^<>|]{0,200}>/i,
	/^\s*PS[^<>|]{0,200}>/,
	/** "┌──(me㉿kali)-[~]" and, on the next line, "└─$". */
	/^\s*[┌╭]─+[[(]/,
	/^\s*[└╰][─╼]{1,4}\s?[$#%>❯λ]/,
];
/** "$", "#", "nas$", "nas:~ me$", "~ #", "➜  ~": only a command behind it tells it from other text. */
const SHORT_PROMPT =
	/^\s*(?:[\w.-]{1,64}(?::\S{0,200}(?: \S{1,64})?)?\s?|[~/]\S{0,200}\s)?(?:>>>|[$#%>❯])\s|^\s*[➜λ]\s/;
const PASSWORD = /^\s*\[sudo\] /;
const FENCE = /^\s*(?:`{3,}|~{3,})[^`]*$/;

/** Whether a line is around what a tool prints: the command that was typed, the fence of a code block. */
export function isAround(line: string): boolean {
	return isPrompt(line) || COMMAND.test(line) || FENCE.test(line) || PASSWORD.test(line);
}

/** Whose prompt a line begins with: "nas" for "me@nas:~$"; empty for others, null for no prompt. */
export function promptHost(line: string): string | null {
	const [, host] =
		/^\s*(?:\([^()]{1,80}\)\s?)?(?:[┌╭]─+\()?\[?[\w.-]{1,64}[@㉿]([\w.-]{1,64})/.exec(line) ??
		[];
	if (!isPrompt(line)) return null;
	return host ?? '';
}

function isPrompt(line: string): boolean {
	if (WHO_AND_WHERE.test(line)) return true;
	return (
		OTHER_PROMPTS.some((prompt) => prompt.test(line)) ||
		(SHORT_PROMPT.test(line) && TOOL.test(line))
	);
}
