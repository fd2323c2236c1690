/** What a switch, a router or a board calls its sockets. */
const CONNECTOR =
	/^(?:#|no\.?|nr\.?)?\s*(?:port|sfp\+?|sfp28|qsfp\+?|rj-?45|lan|wan|eth(?:ernet)?|main|uplink|poe\+?|ge|gi(?:gabit(?:ethernet)?)?|fa(?:stethernet)?|te(?:n-?gig\w*)?|xe|jack|slot|bay|usb(?:-[abc])?|hdmi|dp|displayport|sata|com|serial|aux|line|ch(?:annel)?|patch|panel|socket|interface|if)\s*[-/#:]?\s*(\d{1,3}(?:\/\d{1,3}){0,3})(?:\s*[-–—]\s*(\d{1,3}))?$/i;
/** Such a socket has a number up to this. */
const MAX_CONNECTOR = 128;
/** The other columns of tables about cables. */
const CABLE_COLUMN =
	/\b(?:vlans?|pvid|tagged|untagged|trunk|poe|patch|panel|cable|connector|plug|jack|wall|room|speed|link|uplink|switch|mac(?: address)?|sfp|media|duplex|lag|lacp|ssid|pin|signal|wire|colou?r)\b|线缆|網線|网线|交换机|交換器|面板|速率|房间/i;

/** Whether a cell names a socket of a device: "SFP+ 1", "Port 3", "MAIN 1–4", "Gi1/0/2". */
export function isConnectorName(text: string): boolean {
	const [, first = ''] = CONNECTOR.exec(text.trim()) ?? [];
	return first !== '' && (first.includes('/') || Number(first) <= MAX_CONNECTOR);
}

/** Whether a table is about the sockets of a device: by its columns, and by the numbers of its ports. */
export function isConnectorTable(heading: readonly string[], ports: readonly string[]): boolean {
	const isNamed = ports.some(isConnectorName);
	const isCables = heading.some((cell) => CABLE_COLUMN.test(cell));
	if (!isNamed && !isCables) return false;
	return ports.every((cell) => {
		const numbers = cell.match(/\d+/g) ?? [];
		return isConnectorName(cell) || numbers.every((number) => Number(number) <= MAX_CONNECTOR);
	});
}
