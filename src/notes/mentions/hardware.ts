/** Words before "port" that make it a socket of metal, or a harbour. */
const BEFORE =
	/(?:\b(?:usb(?:-?[ac])?|hdmi|vga|dvi|serial|parallel|gpio|midi|sata|poe|rj-?45|fib(?:er|re)|optical|com|switch|ethernet|sfp\+?|lan|wan|patch|displayport|thunderbolt|charging|gigabit|trunk|uplink|physical|sea|air|home)[\s-]*|\b(?:the|a)\s+\d+[\s-]*|串|网|光|电|接|出|进|海|空|交换机的?|交換器的?)$/i;

/** Whether the words before "port" make it a socket of metal: "USB port 3", "switch port 12". */
export function isHardware(before: string): boolean {
	return BEFORE.test(before);
}

const AROUND =
	/\b(?:switch(?:es)?|patch|panel|vlans?|trunk|uplink|plug(?:ged|s)?|cables?|cabling|sfp\+?|poe|rj-?45|hub|ethernet|lacp|jack|usb|hdmi|access mode|native vlan)\b|交换机|交換器|网线|網線|面板|插[到入上在]|网口|光口|汇聚|上联/i;
const SERVICE =
	/\b(?:tcp|udp|open|closed?|block\w*|firewall|forward\w*|listen\w*|scan\w*|nmap|ssh|smtp|dns|ftp|http)\b|防火墙|防火牆|放行|开放|監聽|监听/i;
/** No switch that one writes of has more sockets. */
export const MOST_SOCKETS = 64;

/** Whether numbers after "port" are those of sockets: all small, in a line that speaks of cables. */
export function areSockets(numbers: readonly number[], list: string, line: string): boolean {
	if (numbers.some((number) => number > MOST_SOCKETS)) return false;
	// "port 1/0/24" is how switches count their modules and sockets.
	if (/^\d+(?:\/\d+)+$/.test(list) && numbers.some((number) => number < 20)) return true;
	return (AROUND.test(line) || HARBOUR.test(line)) && !SERVICE.test(line);
}

const HARBOUR =
	/\b(?:vintage|wines?|bottles?|glass(?:es)?|harbou?rs?|ships?|dock(?:s|ed|ers)?|cargo|ferry|ferries|cruise|sherry)\b/i;

/** Whether a number after "port" is the year of a wine or a harbour. */
export function isVintage(number: number, line: string): boolean {
	return number >= 1800 && number <= 2100 && HARBOUR.test(line);
}
