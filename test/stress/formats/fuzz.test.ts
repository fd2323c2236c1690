import { describe, it } from 'vitest';
import { FORMATS } from '../../../src/formats/formats';
import { expectToEndureAnything } from '../../formats/support/fuzz';

describe('any text at all', () => {
	it.each(FORMATS.map(({ id }) => id))('is read as %s without harm', (id) =>
		expectToEndureAnything(id),
	);
});
