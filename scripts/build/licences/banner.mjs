// The comment at the head of main.js. The licences of what is bundled ask for their notice to go
// along with every copy, and main.js is the only file with code that a reader of notes gets.
import { readFileSync } from 'node:fs';
import { DATA_PACKAGES, licenceText, noticeOf } from './packages.mjs';

const manifest = JSON.parse(
	readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'),
);

/** For a bundle with these packages in it; those that the registry is made from are always in it. */
export function banner(packages) {
	const notices = [...packages, ...DATA_PACKAGES.keys()].map(noticeOf);
	const own = readFileSync(new URL('../../../LICENSE', import.meta.url), 'utf8');
	const [copyright] = /^Copyright.*$/m.exec(own);
	const licences = [...new Set(['MIT', ...notices.map(({ license }) => license)])];
	return [
		'/*!',
		`${manifest.name} ${manifest.version}. ${copyright}. MIT licence.`,
		'',
		'Made with:',
		...notices.map(
			({ name, version, license, copyright: [by] }) =>
				`- ${name} ${version}. ${by}. ${license} licence.`,
		),
		...licences.flatMap((id) => ['', `${id} licence:`, '', licenceText(id)]),
		'*/\n',
	].join('\n');
}
