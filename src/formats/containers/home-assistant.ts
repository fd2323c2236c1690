import { ANY } from '../../domain/address';
import { Findings } from '../findings';
import type { Format } from '../format';
import { readPortNumbers, readTransport } from '../port-numbers';
import { withoutProse } from '../yaml/prose';
import { entriesOf, textOf, valueAt, type YamlNode } from '../yaml/node';
import { readYaml, readYamlAtOnce } from '../yaml/read-yaml';
import { hasLine } from '../text/lines';

const INSIDE = /^(\d+(?:-\d+)?)(?:\/(\w+))?$/;

/** An add-on of Home Assistant: its map of ports, from the container's to the host's. */
export const HOME_ASSISTANT: Format = {
	id: 'home-assistant',
	name: 'Home Assistant add-on',
	example: 'name: Mosquitto\nslug: mosquitto\nports:\n  1883/tcp: 1883\n  1884/tcp: null',
	recognise(lines) {
		if (!hasLine(lines, /\d\/(?:tcp|udp)["']?\s*:/)) return 0;
		const { documents } = readYamlAtOnce(withoutProse(lines));
		return documents.some(({ root }) => mapOf(root)) ? 0.91 : 0;
	},
	*read(ledger) {
		const rows = withoutProse(ledger.lines);
		const { documents, misread } = yield* readYaml(rows);
		const findings = new Findings(ledger);
		for (const { root, first, last } of documents) {
			yield;
			const map = mapOf(root);
			if (!map) continue;
			for (let line = first; line <= last; line++)
				if (rows[line - 1]?.trim() && !misread.has(line)) ledger.understand(line);
			const container =
				textOf(valueAt(root, 'name')) || textOf(valueAt(root, 'slug')) || undefined;
			const network = valueAt(root, 'host_network');
			const isHosts = textOf(network) === 'true';
			if (network && isHosts) findings.put(network.line, 'host-network');
			for (const { key, value, line } of entriesOf(map))
				readPort(key, value, line, isHosts, container, findings);
		}
	},
};

/** The map of ports, alone or within an add-on's configuration; "network" in its options. */
function mapOf(root: YamlNode): YamlNode | null {
	for (const key of ['ports', 'network']) {
		const map = valueAt(root, key);
		if (entriesOf(map).some(isMapping)) return map!;
	}
	return entriesOf(root).length > 0 && entriesOf(root).every(isMapping) ? root : null;
}

function isMapping({ key }: { readonly key: string }): boolean {
	return /^\d+(?:-\d+)?\/(?:tcp|udp)$/.test(key);
}

function readPort(
	key: string,
	value: YamlNode,
	line: number,
	isHosts: boolean,
	container: string | undefined,
	findings: Findings,
): void {
	const [, inside = '', word = ''] = INSIDE.exec(key) ?? [];
	const target = readPortNumbers(inside);
	const text = textOf(value).trim();
	const protocol = readTransport(word);
	// "null" switches a port off.
	if (!target) findings.put(line, 'not-understood');
	else if (!text || /^(?:null|~|false)$/i.test(text)) findings.put(line, 'unpublished');
	else if (!protocol) findings.put(line, 'other-protocol');
	else if (isHosts) findings.put(line, 'host-network');
	else {
		const numbers = readPortNumbers(text);
		if (!numbers) findings.put(line, 'not-understood');
		else
			findings.put(line, {
				protocol,
				address: ANY,
				...numbers,
				target: target.first,
				container,
			});
	}
}
