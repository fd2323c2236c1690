import { describe, it } from 'vitest';
import { expectToEndureAnything } from './support/fuzz';

describe('any text at all', () => {
	it.each(['ss', 'netstat', 'lsof'])('is read as %s without harm', (id) =>
		expectToEndureAnything(id, `${id}-`),
	);
});
