// The closing line of `.ci/run`: what all of its test runs came to.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeCounts, sumCounts } from './report.mjs';

const COUNTS = fileURLToPath(new URL('../../test-results/counts.jsonl', import.meta.url));
console.log(describeCounts(sumCounts(readFileSync(COUNTS, 'utf8'))));
