import { describe, it } from 'vitest';
import { expectToEndureAnything } from './support/fuzz';

describe('any text at all', () => {
	it.each([
		'compose',
		'docker-ps',
		'docker-run',
		'dockerfile',
		'kubernetes',
		'kubectl-services',
		'etc-services',
		'csv',
		'markdown-table',
	])('is read as %s without harm', (id) => expectToEndureAnything(id));
});
