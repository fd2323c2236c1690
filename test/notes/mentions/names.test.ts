import { describe, expect, it } from 'vitest';
import { createServiceNames, hasName, readWords } from '../../../src/notes/mentions/model/names';
import { loadRegistry } from '../../../src/registry/load';

const names = createServiceNames(loadRegistry().common);

describe('the names of services', () => {
	it('are told apart: those that name nothing else, and words of every day', () => {
		const { own, everyday } = names.of(8200);
		expect(own).toContain('openbao');
		expect(everyday).toContain('vault');
		expect(own).not.toContain('vault');
	});

	it('are found in a text in the forms that daemons, versions and hosts have', () => {
		for (const text of ['the sshd of web-1', 'OpenSSH 9', 'SSH2 only']) {
			expect(hasName(readWords(text), names.of(22).own), text).toBe(true);
		}
		expect(hasName(readWords('rsyncd is up'), names.of(873).own)).toBe(true);
		expect(hasName(readWords('the homeassistant container'), names.of(8123).own)).toBe(true);
		expect(hasName(readWords('a shell on the beach'), names.of(22).own)).toBe(false);
	});

	it('are found in Chinese, where nothing stands between words', () => {
		const { own } = names.of(5000);
		expect(hasName(readWords('换了群晖之后'), own)).toBe(true);
		expect(hasName(readWords('今天的菜谱和电影'), own)).toBe(false);
	});

	it('make ports kin that are known for the same', () => {
		expect(names.areKin(389, 636)).toBe(true);
		expect(names.areKin(25, 587)).toBe(true);
		expect(names.areKin(22, 5432)).toBe(false);
		expect(names.areKin(22, 22)).toBe(false);
	});

	it('are none of a port in a range so wide that it says nothing', () => {
		expect([...names.of(50_123).own]).toEqual([]);
	});
});
