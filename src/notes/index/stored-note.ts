import { parseAddress } from '../../domain/address';
import { isPort } from '../../domain/port';
import { LEFT_OUT_REASONS } from '../found/found-host';
import type { NotePorts } from './note-value';

/**
 * Goes up when the same note is read differently than before, so that what was kept of it by an
 * earlier version of the plugin is read anew.
 */
export const READER_VERSION = 8;

/** What is kept of a note from one start of the app to the next. */
export interface StoredNote {
	readonly reader: number;
	/** When the note was changed last (ms since 1970), and its size in bytes. */
	readonly mtime: number;
	readonly size: number;
	readonly ports: NotePorts;
}

/** Reads a stored note, which may be anything. `null` if it's invalid or from an older version. */
export function parseStoredNote(
	stored: unknown,
	{ mtime, size }: { readonly mtime: number; readonly size: number },
): NotePorts | null {
	if (!isRecord(stored) || stored['reader'] !== READER_VERSION) return null;
	if (stored['mtime'] !== mtime || stored['size'] !== size) return null;
	const { ports } = stored;
	if (!isRecord(ports)) return null;
	const { places, hosts, listeners, dismissed, problems, found } = ports;
	const areWords =
		Array.isArray(dismissed) && dismissed.every((word) => typeof word === 'string');
	const good =
		isListOf(places, isPlace) &&
		isListOf(hosts, isHost) &&
		isListOf(listeners, isListener) &&
		isListOf(problems, isProblem) &&
		isListOf(found, isFound);
	return good && areWords ? (ports as unknown as NotePorts) : null;
}

type Shape = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Shape {
	return typeof value === 'object' && value !== null;
}

function isListOf(value: unknown, isGood: (each: Shape) => boolean): boolean {
	return Array.isArray(value) && value.every((each) => isRecord(each) && isGood(each));
}

function isPlace({ first, last, line, text }: Shape): boolean {
	return isRange(first, last) && isLine(line) && typeof text === 'string';
}

function isHost({ name, addresses, line }: Shape): boolean {
	const good = Array.isArray(addresses) && addresses.every(isAddress);
	return typeof name === 'string' && good && isLine(line);
}

function isListener({ host, application, protocol, address, first, last, line }: Shape): boolean {
	const named = typeof host === 'string' && typeof application === 'string';
	const bound = (protocol === 'tcp' || protocol === 'udp') && isAddress(address);
	return named && bound && isRange(first, last) && isLine(line);
}

function isFound({ name, addresses, listeners, leftOut, lastLine }: Shape): boolean {
	const isAddressed = Array.isArray(addresses) && addresses.every(isAddress);
	const isServed = isListOf(listeners, (each) => isListener({ ...each, host: name }));
	const isLeftOut = isListOf(leftOut, ({ line, text, reason }) => {
		const isKnown = LEFT_OUT_REASONS.some((each) => each === reason);
		return isLine(line) && typeof text === 'string' && isKnown;
	});
	const isRead = isAddressed && isServed && isLeftOut;
	return typeof name === 'string' && isRead && isLine(lastLine);
}

function isProblem({ line, problem, isOfHost }: Shape): boolean {
	const isCoded = isRecord(problem) && typeof problem['code'] === 'string';
	return isLine(line) && typeof isOfHost === 'boolean' && isCoded;
}

function isRange(first: unknown, last: unknown): boolean {
	const areNumbers = typeof first === 'number' && typeof last === 'number';
	return areNumbers && isPort(first) && isPort(last) && first <= last;
}

function isLine(line: unknown): boolean {
	return typeof line === 'number' && Number.isInteger(line) && line >= 1;
}

function isAddress(address: unknown): boolean {
	return typeof address === 'string' && parseAddress(address) === address;
}
