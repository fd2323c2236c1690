import { cellsOf, rowByColumns, type Cell } from '../tables/table/columns';
import { readContainerPort } from './container-ports';
import { readContainerJson } from './container-json';
import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import type { YamlNode } from '../yaml/node';
import { withoutProse } from '../yaml/prose';
import { readYaml, readYamlAtOnce } from '../yaml/read-yaml';

const HEADING =
	/^(?=.*\bPORTS\b)(?!.*\bHOSTS\b)(?=.*\b(?:ID|NAMES|IMAGE|COMMAND|SERVICE)\b)[A-Z\s]+$/;
/** That of the first Docker Compose. */
const OLD_HEADING = /^\s*Name\s+Command\s+State\s+Ports\s*$/;
/** One that was too long for the terminal, and the rest of it. */
const BEGUN_HEADING = /^\s*CONTAINER ID\s+IMAGE\b[A-Z\s]*$/;
const REST_OF_HEADING = /^(?!\s*CONTAINER ID)\s*[A-Z][A-Z\s]*$/;
const PASSED_OVER =
	/^[\s-]*$|^.{0,99}\b(?:docker|podman|nerdctl)(?:-compose)?\s.{0,99}\b(?:ps|ls|list|port)\b/;
const ARROW = /\S->\d+(?:-\d+)?\/[a-z]/;
const ID = /^\s*[0-9a-f]{12,64}(?=\s|$)/;
/** "docker port" says it the other way round. */
const REVERSED = /^\s*(\d+\/[a-z]+) -> (\S+)(?:\s+(?:#|\/\/|\(|<-|–|—|-).*)?\s*$/;
/** With -s, the size of a container follows its name. */
const SIZE = /\s+\d+(?:\.\d+)?\s?[kMGT]?B(?:\s+\(virtual [^()]*\))?\s*$/;
/** No cell of these columns has a space in it. */
const ONE_WORD = /^(?:CONTAINER ID|ID|IMAGE|NAMES?|SERVICE|REPLICAS|MODE)$/;
const COLUMN = /CONTAINER ID|CREATED AT|RUNNING FOR|LOCAL VOLUMES|\S+/g;
const JSON_ROW = /^\s*[[{].*"(?:Ports|Publishers)"\s*:/;
/** The same, over several lines. */
const JSON_KEY = /^\s*"(?:Publishers|host_port)"\s*:|"host_port"\s*:\s*\d/;

/**
 * What lists of containers print: docker ps, docker compose ps, podman ps, nerdctl ps, docker
 * service ls and docker port; as a table, as a part of one, or as lines of JSON.
 */
export const DOCKER_PS: Format = {
	id: 'docker-ps',
	name: 'docker ps',
	example:
		'CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS                  NAMES\n' +
		'0123456789ab   nginx   "nginx"   now       Up       0.0.0.0:8080->80/tcp   web',
	recognise(lines) {
		if (lines.some((line) => isHeading(line))) return 0.97;
		if (lines.some((line) => JSON_ROW.test(line) || JSON_KEY.test(line))) return 0.9;
		return lines.some((line) => ARROW.test(line) || REVERSED.test(line)) ? 0.8 : 0;
	},
	*read(ledger) {
		const reader = new ContainerRows(ledger);
		if (ledger.lines.some((line) => JSON_KEY.test(line) && !JSON_ROW.test(line)))
			yield* reader.readObjects();
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
		reader.endRow();
	},
};

function isHeading(line: string): boolean {
	return HEADING.test(line) || OLD_HEADING.test(line) || BEGUN_HEADING.test(line);
}

class ContainerRows {
	private readonly findings: Findings;
	private heading = '';
	private columns: readonly Cell[] = [];
	/** Where the first row below the heading begins; -1 above it. */
	private margin = -1;
	/** The row that is being put together: terminals break rows, old tools break cells. */
	private row = '';
	private isJson = false;
	private line = 0;
	private lastLine = 0;
	/** How long the longest line is: at that length a terminal has broken the others. */
	private readonly width: number;

	constructor(private readonly ledger: Ledger) {
		this.findings = new Findings(ledger);
		this.width = ledger.lines.reduce((width, line) => Math.max(width, line.length), 0);
	}

	readLine(text: string, line: number): void {
		const isNext = line === this.lastLine + 1 && this.row !== '';
		this.lastLine = line;
		if (this.hasIds() && !this.row && REST_OF_HEADING.test(text)) {
			this.begin(this.heading.padEnd(this.width) + text, line);
		} else if (isHeading(text)) this.begin(text.trimStart(), line);
		else if (REVERSED.test(text)) this.put(line, text.replace(REVERSED, '$2->$1'), undefined);
		else if (this.isJson) return;
		else if (JSON_ROW.test(text)) this.readJson(text, line);
		else if (PASSED_OVER.test(text)) this.ledger.understand(line);
		else if (isNext && this.isMoreOfRow(text)) {
			this.row = this.hasIds()
				? this.row.padEnd(this.width) + text
				: `${this.row} ${text.trim()}`;
			this.ledger.understand(line);
		} else if (this.isRow(text)) {
			this.endRow();
			if (this.margin < 0) this.margin = cellsOf(text)[0]?.start ?? 0;
			this.row = text;
			this.line = line;
			this.ledger.understand(line);
		}
	}

	/** Reads JSON that goes on over several lines. */
	*readObjects(): Generator<void, void> {
		this.isJson = true;
		const rows = withoutProse(this.ledger.lines);
		const { documents, misread } = yield* readYaml(rows);
		for (const { root, first, last } of documents) {
			yield;
			const isRead = this.putObjects(root, 0);
			for (let line = first; line <= last && isRead; line++)
				if (rows[line - 1]?.trim() && !misread.has(line)) this.ledger.understand(line);
		}
	}

	/** Reads the row that has been put together. */
	endRow(): void {
		const { row, line, columns } = this;
		this.row = '';
		if (!row) return;
		const cells = columns.length ? rowByColumns(columns, row) : new Map<string, string>();
		const inCell = split(cells.get('PORTS') ?? cells.get('Ports') ?? '');
		// Where the columns do not fit, what looks like a port is looked for in all of the row.
		const inRow = split(row).filter(isPort);
		const isFitting = columns.length > 1 && inCell.join() === inRow.join();
		const likelyName = this.likelyName(row);
		const name = cells.get('NAMES') ?? cells.get('NAME') ?? cells.get('Name');
		const container = isFitting ? name : likelyName;
		for (const port of inRow) this.put(line, port, container);
		if (cells.get('NETWORKS') === 'host') this.findings.put(line, 'host-network');
	}

	/** The name where the spaces between the columns were lost, or the heading. */
	private likelyName(row: string): string | undefined {
		const words = split(row.replace(SIZE, '')).filter((word) => !isPort(word));
		const names = this.heading.match(COLUMN) ?? [];
		const at = names.findIndex((name) => /^NAMES?$/.test(name));
		const after = names.slice(at + 1).filter((name) => name !== 'PORTS' && name !== 'SIZE');
		const isFromStart = at >= 0 && names.slice(0, at).every((name) => ONE_WORD.test(name));
		if (isFromStart) return words[at];
		if (at >= 0 && after.every((name) => ONE_WORD.test(name)))
			return words[words.length - 1 - after.length];
		if (ID.test(row) || this.heading) return words[words.length - 1];
		return words[0]?.replace(/:$/, '');
	}

	private hasIds(): boolean {
		return this.heading.startsWith('CONTAINER ID');
	}

	/**
	 * A row begins with its identifier, and goes on until there is something in its last column; a
	 * broken cell goes on further in than the first column.
	 */
	private isMoreOfRow(text: string): boolean {
		const { row, columns } = this;
		if (!columns.length) return false;
		if (this.hasIds())
			return !ID.test(text) && row.length <= columns[columns.length - 1]!.start;
		return (cellsOf(text)[0]?.start ?? 0) > this.margin + 1;
	}

	private isRow(text: string): boolean {
		// A container without ports is a name, and no sentence.
		const isInTable = this.heading && !this.hasIds();
		if (isInTable && (cellsOf(text).length > 1 || !/\S\s+\S/.test(text))) return true;
		return ID.test(text) || split(text).some(isPort);
	}

	private begin(heading: string, line: number): void {
		this.endRow();
		this.heading = heading;
		this.margin = -1;
		this.columns = cellsOf(heading);
		this.ledger.understand(line);
	}

	private readJson(text: string, line: number): void {
		const { documents } = readYamlAtOnce([text]);
		if (documents.some(({ root }) => this.putObjects(root, line - 1)))
			this.ledger.understand(line);
	}

	/** Whether there are containers in a document that begins behind a number of lines. */
	private putObjects(root: YamlNode, before: number): boolean {
		const items = root.kind === 'list' ? root.items : [root];
		const containers = items.flatMap((item) => readContainerJson(item) ?? []);
		for (const { name, ports } of containers)
			for (const { text, line } of ports) this.put(line + before, text, name);
		return containers.length > 0;
	}

	private put(line: number, port: string, container: string | undefined): void {
		const found = readContainerPort(port);
		this.findings.put(line, typeof found === 'string' ? found : { ...found, container });
	}
}

function split(text: string): string[] {
	return text.split(/[\s,]+/).filter(Boolean);
}

function isPort(text: string): boolean {
	return readContainerPort(text) !== 'not-understood';
}
