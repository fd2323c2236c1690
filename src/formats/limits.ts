/** Limit in characters: nobody pastes longer listings. */
export const MAX_TEXT = 10_000_000;
export const MAX_LINES = 200_000;
/** Longer lines are looked at up to here: no tool writes such ones. */
export const MAX_LINE = 20_000;
