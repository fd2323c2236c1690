/** A note of the guided tour. */
export interface TourNote {
	/** Without its extension: the notes link to each other by name. */
	readonly name: string;
	readonly text: string;
}

/**
 * The notes of the guided tour, in order. The build puts them here, see scripts/build/pack-tour.mjs: they
 * come from the sample vault. Without a build the list is empty.
 */
export function tourNotes(_language: string): readonly TourNote[] {
	return [];
}
