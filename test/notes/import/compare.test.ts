import { describe, expect, it } from 'vitest';
import { DOCKER_PS } from '../../../src/formats/containers/docker-ps';
import { readListing } from '../../../src/formats/read-listing';
import { writeHostBlock } from '../../../src/notes/blocks/host/write-host';
import { acceptDifference } from '../../../src/notes/import/accept';
import { compareHost, type Difference } from '../../../src/notes/import/compare';
import { observedHosts } from '../../../src/notes/import/observed-host';
import { mergeListeners } from '../../../src/notes/index/merge-listeners';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

const read = (text: string) => readNotePorts(text, 'n', registry, mentionContext(registry));
const documented = (text: string) =>
	mergeListeners(read(text).listeners.map((each) => ({ ...each, path: 'n.md' })));

const PASTED = `CONTAINER ID   IMAGE      COMMAND   CREATED   STATUS   PORTS                                         NAMES
0a1b2c3d4e5f   nginx      "nginx"   1 day     Up       0.0.0.0:8080->80/tcp, [::]:8080->80/tcp       web
1a1b2c3d4e5f   postgres   "pg"      1 day     Up       127.0.0.1:5432->5432/tcp                      postgres
2a1b2c3d4e5f   dns        "dns"     1 day     Up       0.0.0.0:53->53/udp, [::]:53->53/udp           adguard`;
const [observed] = observedHosts(readListing(PASTED, DOCKER_PS), {
	name: 'nas',
	addresses: ['10.0.0.2'],
});

const inWords = (difference: Difference) =>
	difference.kind === 'gone'
		? `gone ${difference.documented.first}`
		: `${difference.kind} ${difference.observed.first} ${difference.application}`;
const differences = (text: string) =>
	compareHost(documented(text), observed!.applications, registry);

describe('what was pasted', () => {
	it('becomes a host, both families as one', () => {
		expect(writeHostBlock(observed!)).toBe(
			[
				'host: nas',
				'address: 10.0.0.2',
				'adguard: 53/udp',
				'postgres: 127.0.0.1:5432/tcp',
				'web: 8080:80/tcp',
			].join('\n'),
		);
	});

	it('is compared with what the notes say', () => {
		const block = writeHostBlock(observed!);
		expect(differences(`\`\`\`port-host\n${block}\n\`\`\``)).toEqual([]);
		expect(
			differences(
				'```port-host\nhost: nas\nnginx: 443\nweb: 0.0.0.0:8080\nPostgreSQL: 5432\n```',
			).map(inWords),
		).toEqual(['added 53 adguard', 'gone 443', 'changed 5432 PostgreSQL']);
	});
});

describe('a difference that is accepted', () => {
	const notes = {
		block: '# NAS\n\n```port-host\nhost: nas\n# mine\nnginx: 80, 443\nweb: 9090\nPostgreSQL: 5432\nDNS: 53/tcp+udp\n```\n',
		lists: '```port-host\nhost: nas\nnginx:\n  - 80\n  - 443\npostgres: [127.0.0.1:5432, 5433]\n```\n',
		properties: '---\nhost: nas\nports:\n  - 80 nginx\n  - 5432 PostgreSQL\n---\n\nMine.\n',
	};

	it.each(Object.entries(notes))('is in the %s afterwards, one after the other', (_, note) => {
		let text = note;
		for (let left = differences(text); left.length; left = differences(text)) {
			const after = acceptDifference(text, 'n', 'nas', left[0]!, registry);
			expect(after).not.toBeNull();
			expect(differences(after!).length).toBeLessThan(left.length);
			text = after!;
		}
		expect(text).toMatchSnapshot();
	});

	it('is refused where the note has changed, or has no place for it', () => {
		const [added] = differences('');
		expect(acceptDifference('No host here.', 'n', 'nas', added!, registry)).toBeNull();
		const gone = differences(notes.block).find(({ kind }) => kind === 'gone')!;
		expect(acceptDifference('Other words.', 'n', 'nas', gone, registry)).toBeNull();
	});
});
