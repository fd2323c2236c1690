import { describe, expect, it } from 'vitest';
import { portAt } from '../../src/notes/inline/port-at';

describe('the port at a place in a line', () => {
	it.each([
		['nginx listens on 443 here', 18, '443'],
		['nginx listens on 443 here', 20, '443'],
		['53/udp and 53/tcp', 1, '53/udp'],
		['http://localhost:3000/x', 18, '3000'],
		['端口3306', 3, ''],
		['端口 3306', 4, '3306'],
		['at 192.168.1.10', 5, ''],
		['version 1.80', 11, ''],
		['70000', 2, ''],
		['443', 10, ''],
		['', 0, ''],
	])('%j at %d: %j', (line, at, expected) => {
		expect(portAt(line, at)).toBe(expected);
	});
});
