import { describe, expect, it } from 'vitest';
import { readParts } from '../../src/formats/read-parts';
import { runToEnd } from '../../src/lib/run-to-end';
import { fixture, toldBy } from './support/told';

const SS = 'tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3))';
const PS =
	'CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS                  NAMES\n' +
	'0123456789ab   nginx   "nginx"   now       Up       0.0.0.0:8080->80/tcp   web';
const COMPOSE = 'services:\n  web:\n    image: nginx\n    ports:\n      - "8080:80"';

/** "ss nas: 2 sshd 0.0.0.0:22/tcp" for each line that says something, then what is outside. */
function parts(text: string): string[] {
	const { parts: found, outside } = runToEnd(readParts(text));
	return [
		...found.flatMap(({ format, name, host, listing }) =>
			toldBy(listing).map(
				(line) => `${[format.id, name || host].filter(Boolean).join(' ')}: ${line}`,
			),
		),
		...outside.map(({ line, reason }) => `${reason} ${line}`),
	];
}

describe('a text with several listings', () => {
	it('is cut at prompts, each host with its own', () => {
		expect(parts(`root@nas:~# ss -tln\n${SS}\nroot@pi:~# ss -tln\n${SS}`)).toEqual([
			'ss nas: 2 sshd 0.0.0.0:22/tcp',
			'ss pi: 4 sshd 0.0.0.0:22/tcp',
		]);
	});

	it('is cut where another tool goes on, with and without an empty line', () => {
		for (const gap of ['\n', '\n\n', '\n$ ss -tulpn\n'])
			expect(
				parts(`$ docker ps\n${PS}${gap}${SS}`).map((each) => each.split(' ')[0]),
			).toEqual(['docker-ps:', 'ss:']);
	});

	it('is cut at titles', () => {
		expect(parts(`nas:\n${SS}\n\npi:\n${SS}`)).toEqual([
			'ss nas: 2 sshd 0.0.0.0:22/tcp',
			'ss pi: 5 sshd 0.0.0.0:22/tcp',
		]);
		expect(parts(`## nas\n${SS}\n${SS.replace('22', '23')}`)).toEqual([
			'ss nas: 2 sshd 0.0.0.0:22/tcp',
			'ss nas: 3 sshd 0.0.0.0:23/tcp',
		]);
	});

	it('has the blocks of code in a note, and not the prose around them', () => {
		const text = `Look at this.\n\n\`\`\`\n${SS}\n\`\`\`\n\n- compose.yml:\n  \`\`\`yaml\n${COMPOSE.replace(/^/gm, '  ')}\n  \`\`\`\n\n> \`\`\`\n> ${SS}\n> \`\`\`\nThat's all.`;
		expect(parts(text)).toEqual([
			'ss: 4 sshd 0.0.0.0:22/tcp',
			'compose: 13 web *:8080->80/tcp',
			'ss: 17 sshd 0.0.0.0:22/tcp',
			'outside 1',
			'outside 7',
			'outside 19',
		]);
	});

	it('is one where one tool was asked twice', () => {
		const text = `me@nas:~$ ss -tln\n${SS}\nme@nas:~$ ss -uln\nudp UNCONN 0 0 *:53 *:*`;
		expect(parts(text)).toEqual(['ss nas: 2 sshd 0.0.0.0:22/tcp', 'ss nas: 4 *:53/udp']);
	});
});

describe('a text in a single format', () => {
	it.each([
		...[
			'compose-forms.txt',
			'compose-shop.txt',
			'dockerfile-stages.txt',
			'kubernetes-shop.txt',
		],
		...['nmap-normal-long.txt', 'netstat-extended.txt', 'docker-ps-table.txt'],
		...['kubectl-services-get-all.txt', 'docker-run-unit.txt', 'netstat-bsd-macos.txt'],
	])('is one part: %s', (name) => {
		expect(runToEnd(readParts(fixture(name))).parts).toHaveLength(1);
	});
});
