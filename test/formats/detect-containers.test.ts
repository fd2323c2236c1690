import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats';
import { detectFormats, readListing } from '../../src/formats/read-listing';
import { fixture, fixtures } from './support/told';

const OWN = [
	...['docker-ps', 'compose', 'docker-run', 'dockerfile', 'kubernetes', 'kubectl-services'],
	...['etc-services', 'csv', 'markdown-table'],
];

const PROSE = [
	'The port, as you know, is 443. We run docker and compose; services: web and db.',
	'# Notes\n\nUse `docker run -p 80:80 nginx` to start it.\n\n- services\n- ports: 80, 443',
	'From here to there\nthe ports are open,\nand nobody listens.',
	'- [ ] open port 443\n- [x] close port 80',
	'Dear John,\nthe CSV has a port column; look at it.\nYours',
	'port\nof call',
];

const OTHER_YAML = [
	// A workflow, with containers as services.
	'name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      postgres:\n' +
		'        image: postgres\n        ports:\n          - 5432:5432\n    steps:\n      - run: npm test',
	'---\ntitle: A note\ntags: [port, server]\nports: [80, 443]\nimage: cover.png\n---\n\nThe text.',
	'image: ruby:3\nservices:\n  - postgres\ntest:\n  script:\n    - rake',
	'services:\n  App\\Mailer:\n    arguments: ["%port%"]',
	'- hosts: web\n  tasks:\n    - name: install\n      apt: name=nginx',
];

const OTHER_TOOLS = [
	'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\ntcp   LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=1,fd=3))',
	'Active Internet connections (only servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN',
	'COMMAND  PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\nnode    1234 me   23u  IPv4 0x1234      0t0  TCP *:3000 (LISTEN)\nnode    1234 me   24u  IPv4 0x1235      0t0  TCP 127.0.0.1:3000->127.0.0.1:5000 (ESTABLISHED)',
	'PORT     STATE  SERVICE\n22/tcp   open   ssh\n80/tcp   closed http',
	'NAME   CLASS   HOSTS           ADDRESS     PORTS     AGE\nweb    nginx   example.org     10.0.0.1    80, 443   3d',
];

describe('a text is told', () => {
	it.each(OWN.flatMap((id) => fixtures(`${id}-`).map((name) => [id, name] as const)))(
		'as %s: %s',
		(id, name) => expect(detectFormats(fixture(name))[0]?.id).toBe(id),
	);

	it.each(FORMATS.map((format) => [format.id, format] as const))(
		'as %s: its own example, in which everything is understood',
		(id, format) => {
			expect(detectFormats(format.example)[0]?.id).toBe(id);
			const { listeners, rules, skipped } = readListing(format.example, format);
			// Rules allow, and never become listeners.
			const [said, other] =
				format.tells === 'rules' ? [rules, listeners] : [listeners, rules];
			expect(said.length).toBeGreaterThan(0);
			expect(other).toEqual([]);
			expect(skipped.filter(({ reason }) => reason === 'not-understood')).toEqual([]);
		},
	);

	it.each([...PROSE, ...OTHER_YAML])('as nothing: %s', (text) => {
		expect(detectFormats(text).map(({ id }) => id)).toEqual([]);
	});

	it.each(OTHER_TOOLS)("as none of containers' and tables': %s", (text) => {
		const found = detectFormats(text).map(({ id }) => id);
		expect(found.filter((id) => OWN.includes(id))).toEqual([]);
	});
});
