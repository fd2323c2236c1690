import { readBind } from './bind-address';
import { hostSideOf } from '../containers/host-side';
import { readShortPublication } from '../containers/published-port';
import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import type { SkipReason } from '../listing';

const LISTEN =
	/^\s*Listen(Stream|Datagram|SequentialPacket|FIFO|Special|Netlink|MessageQueue|USBFunction)\s*=/;
const PUBLISH = /^\s*PublishPort\s*=/;
const SETTING = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*?)\s*$/;
/** As `systemctl cat` and people write it above a unit. */
const FILE = /^\s*[#;]\s*\S*?([^\s/\\]+)\.(?:socket|container|pod|kube|service)\s*$/;
const AROUND = /^\s*(?:[#;].*|\[[A-Za-z][\w -]*\])\s*$/;

/** Units of systemd: sockets, and the containers that Podman's Quadlet makes units of. */
export const SYSTEMD_UNIT: Format = {
	id: 'systemd-unit',
	name: 'systemd unit',
	system: 'linux',
	example: '[Socket]\nListenStream=9090\n\n[Install]\nWantedBy=sockets.target',
	recognise: (lines) => (lines.some((line) => LISTEN.test(line) || PUBLISH.test(line)) ? 0.9 : 0),
	*read(ledger) {
		const unit = { name: '', isGoingOn: false };
		yield* eachLine(ledger, (text, line) => readLine(text, line, unit, ledger));
	},
};

interface Unit {
	name: string;
	/** Whether the line before ends with a backslash. */
	isGoingOn: boolean;
}

function readLine(text: string, line: number, unit: Unit, ledger: Ledger): void {
	const isMore = unit.isGoingOn;
	unit.isGoingOn = /\\\s*$/.test(text) && (isMore || SETTING.test(text));
	unit.name = FILE.exec(text)?.[1] ?? unit.name;
	if (isMore || AROUND.test(text)) return ledger.understand(line);
	const [, key = '', value = ''] = SETTING.exec(text) ?? [];
	if (!key) return;
	ledger.understand(line);
	if (key === 'ContainerName' || (key === 'Description' && !unit.name)) unit.name = value;
	// Nothing behind it takes back what was said before.
	else if (LISTEN.test(text) && value) readListen(key, value, text, line, unit, ledger);
	else if (key === 'PublishPort') readPublished(value, text, line, unit, ledger);
}

function readListen(
	key: string,
	value: string,
	text: string,
	line: number,
	unit: Unit,
	ledger: Ledger,
): void {
	const protocol = ({ ListenStream: 'tcp', ListenDatagram: 'udp' } as const)[key];
	const skip = (reason: SkipReason) => ledger.skip(line, reason);
	if (/^[/@%]/.test(value) || /FIFO|Special|Sequential/.test(key)) return skip('unix-socket');
	if (!protocol || /^vsock:/.test(value)) return skip('other-protocol');
	const found = readBind(value);
	if (typeof found === 'string') return skip(found);
	const number = /\d+(?=\s*$)/.exec(text);
	const columns = number
		? { from: number.index, to: number.index + number[0].length }
		: undefined;
	const process = unit.name || undefined;
	ledger.add({ line, protocol, ...found, process, planned: { columns } });
}

function readPublished(
	value: string,
	text: string,
	line: number,
	unit: Unit,
	ledger: Ledger,
): void {
	const found = readShortPublication(value);
	if (typeof found === 'string') return ledger.skip(line, found);
	const start = text.lastIndexOf(value);
	const side = hostSideOf(value, false);
	const columns = side && { from: start + side.from, to: start + side.to };
	const container = unit.name || undefined;
	ledger.add({ line, ...found, container, planned: { columns } });
}
