// The table of all benchmarks, for the screen and for docs/benchmarks.md.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import prettier from 'prettier';
import { ensureBrowser } from '../../scripts/testing/browser.mjs';
import { ratioOf, RUNS } from './row.mjs';

/** @typedef {import('./row.mjs').Row} Row */

/**
 * One line a row, with its part in front.
 *
 * @param {readonly Row[]} rows
 */
export function consoleTable(rows) {
	return rows.map((row) => [row.part, ...cells(row)].filter(Boolean).join(' | ')).join('\n');
}

/**
 * docs/benchmarks.md: a chapter a part, and where and when it was measured.
 *
 * @param {readonly Row[]} rows
 */
export function report(rows) {
	const parts = [...new Set(rows.map(({ part }) => part))];
	const chapters = parts.map((part) =>
		chapter(
			part,
			rows.filter((row) => row.part === part),
		),
	);
	const text = `# Benchmarks

Written by \`npm run bench\`. Each figure is the median of at least ${RUNS} runs, followed by the smallest and the largest. The baseline was measured in the same run on the same machine. Compare ratios rather than times, which depend on the machine.

${machine()}

${chapters.join('\n\n')}
`;
	return prettier.format(text, { parser: 'markdown', tabWidth: 4 });
}

function machine() {
	const [cpu] = cpus();
	const chromium = execFileSync(ensureBrowser(), ['--version', '--no-sandbox'], {
		encoding: 'utf8',
	});
	return [
		`- ${new Date().toISOString().slice(0, 10)}`,
		`- ${cpus().length} cores of ${cpu.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
		`- Node.js ${process.versions.node}, ${chromium.trim().split(' built')[0]}`,
	].join('\n');
}

function chapter(part, rows) {
	const heads = [
		'What',
		'Port Explorer',
		'Baseline',
		'Baseline takes',
		'Ratio',
		'Goal',
		'Growth',
	];
	const table = [heads, heads.map(() => '---'), ...rows.map((row) => cells(row, rows))];
	const lines = table.map(
		(row) => `| ${row.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`,
	);
	return `## ${part}\n\n${lines.join('\n')}`;
}

function cells(row, rows = []) {
	const { use, unit, own, against = '', peer, goal } = row;
	const ratio = ratioOf(row);
	return [
		use,
		amount(own, unit),
		against,
		peer ? amount(peer, unit) : '',
		ratio === undefined ? '' : `${number(ratio)} ×`,
		goal === undefined ? '' : `${goal} × ${ratio <= goal ? 'kept' : '**missed**'}`,
		growth(row, rows),
	];
}

/** How much more time it takes than the first of its kind, for how many times the work. */
function growth({ own, work = 1 }, rows) {
	const first = rows.find((row) => row.work === 1);
	if (work === 1 || !first) return '';
	return `${work} × the work: ${number(own.median / first.own.median)} ×`;
}

function amount({ median, low, high }, unit) {
	const spread = low === high ? '' : ` (${number(low)} to ${number(high)})`;
	return `${number(median)}${unit && ` ${unit}`}${spread}`;
}

/** Three digits are as many as were measured. */
function number(value) {
	if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
	const digits =
		Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
	return value.toLocaleString('en', { maximumFractionDigits: digits });
}
