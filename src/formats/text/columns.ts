/** Where something stands on a line, from 0; the end is behind its last letter. */
export interface Columns {
	readonly from: number;
	readonly to: number;
}
