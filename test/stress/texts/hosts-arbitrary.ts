import fc from 'fast-check';
import type { Listener } from '../../../src/domain/host';
import type { TreeHost } from '../../../src/notes/index/host-tree';
import { hostileName } from './hostile-arbitrary';

const listener: fc.Arbitrary<Listener> = fc
	.record({
		protocol: fc.constantFrom('tcp' as const, 'udp' as const),
		address: fc.constantFrom('*', '0.0.0.0', '127.0.0.1', '::', '::1', '10.0.0.7'),
		first: fc.nat(65535),
		count: fc.constantFrom(0, 0, 0, 10),
	})
	.map(({ first, count, ...rest }) => ({ ...rest, first, last: Math.min(65535, first + count) }));

/** A program that somebody else has named, with the doors that it listens on. */
export const hostileApplication = fc.record({
	name: hostileName,
	listeners: fc.array(listener, { minLength: 1, maxLength: 3 }),
});

/** A host with all of its names given by somebody else, those of the notes about it included. */
export const hostileHost: fc.Arbitrary<TreeHost> = fc
	.record({
		name: hostileName,
		path: hostileName.map((name) => `${name}.md`),
		applications: fc.array(hostileApplication, { minLength: 1, maxLength: 3 }),
	})
	.map(({ name: host, path, applications }) => ({
		name: host,
		addresses: ['10.0.0.7'],
		system: undefined,
		applications: applications.map(({ name: application, listeners }) => ({
			name: application,
			listeners: listeners.map((each) => ({
				...each,
				host,
				application,
				path,
				line: 1,
				also: [],
			})),
		})),
	}));
