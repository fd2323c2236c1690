import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const context = mentionContext(registry);
const PROSE = 'Nobody could say why, and so the machine stays where it is. ';
const BLOCK =
	'```port-host\nhost: the-machine-in-the-cellar\nan application with a long name: 443\n```\n';

/** A note of 60,000 letters, in one string as it comes from a disk. */
function note(at: number): string {
	const words = `We moved the service of number ${at} to port ${1000 + at} last summer.`;
	return Buffer.from(`---\nhost: another-machine-${at}\n---\n${BLOCK}${words}\n`)
		.toString('utf8')
		.concat(PROSE.repeat(1000))
		.normalize();
}

const heap = () => {
	collectGarbage();
	return process.memoryUsage().heapUsed;
};

describe('what is kept of a note', () => {
	it('does not keep the whole note in memory', () => {
		const read = (at: number) => readNotePorts(note(at), 'title', registry, context);
		read(0);
		const before = heap();
		const kept = Array.from({ length: 200 }, (_, at) => read(at));
		const each = (heap() - before) / kept.length;
		expect(kept.every(({ places }) => places.length > 0)).toBe(true);
		expect(each).toBeLessThan(PROSE.length * 200);
	});
});
