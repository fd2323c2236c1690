// What leaving out a rule of syntax, or a kind of feature, changes on the marked passages.
import { learn, predict } from './logistic-regression.mjs';

const FOLDS = 3;

/** Counts, for each rule of syntax, the ports and the errors that come and go without it. */
export function ablateRules({ ruleNames, portsWithout, passages }, world) {
	const marked = passages(world).map(({ text, ports }) => ({ text, ports: new Set(ports) }));
	const all = marked.map(({ text }) => portsWithout(-1, text));
	console.log('Ports lost and errors gone without a rule of syntax:');
	ruleNames.forEach((name, rule) => {
		const change = { lost: 0, found: 0, mended: 0, broken: 0 };
		marked.forEach(({ text, ports }, index) => {
			const [before, after] = [all[index], portsWithout(rule, text)];
			for (const port of before) {
				if (!after.has(port)) change[ports.has(port) ? 'lost' : 'mended']++;
			}
			for (const port of after) {
				if (!before.has(port)) change[ports.has(port) ? 'found' : 'broken']++;
			}
		});
		const { lost, found, mended, broken } = change;
		const isIdle = !lost && !found && !mended && !broken;
		console.log(
			`${isIdle ? 'NOTHING' : `-${lost} +${found} ports, -${mended} +${broken} errors`}: ${name}`,
		);
	});
}

/** Measures on parts that were not learned from, with all features and without each kind of them. */
export function ablateFeatures(examples) {
	const kinds = new Set(examples.flatMap(({ features }) => features.map(kindOf)));
	console.log(`Wrong numbers with all features: ${wrong(examples)}`);
	for (const kind of [...kinds].sort()) {
		const without = examples.map((example) => ({
			...example,
			features: example.features.filter((feature) => kindOf(feature) !== kind),
		}));
		console.log(`Without "${kind}": ${wrong(without)}`);
	}
}

/** "b1 on" is of the kind "b1", "own1 known" of "own". */
const kindOf = (feature) =>
	/^[a-z]*(?:\d(?= ))?/.exec(feature.replace(/^own\d|^speaks\d/, (name) => name.slice(0, -1)))[0];

function wrong(examples) {
	let count = 0;
	for (let fold = 0; fold < FOLDS; fold++) {
		const weights = learn(examples.filter(({ passage }) => passage % FOLDS !== fold));
		for (const { features, isPort, passage } of examples) {
			if (passage % FOLDS === fold && predict(weights, features) > 0 !== isPort) count++;
		}
	}
	return count;
}
