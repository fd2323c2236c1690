import { describe, expect, it } from 'vitest';
import { htmlRows } from '../../src/formats/text/html-rows';

describe('tables in HTML', () => {
	it('become cells between tabs, each on the first line of its row', () => {
		const text =
			'<table>\n<tr><th>Port</th><th>Use</th></tr>\n<tr>\n <td>80</td>\n <td>A &amp; B</td>\n</tr>\n</table>';
		expect(htmlRows(text.split('\n'))).toEqual(['', 'Port\tUse', '80\tA & B', '', '', '', '']);
	});

	it('stay where a line has several rows, or text beside them', () => {
		const lines = [
			'<tr><td>80</td></tr><tr><td>81</td></tr>',
			'see <tr><td>82</td></tr> there',
		];
		expect(htmlRows(lines)).toEqual(lines);
		expect(htmlRows(['<table> of ports', '<tr><td>1'])).toEqual([
			'<table> of ports',
			'<tr><td>1',
		]);
	});
});
