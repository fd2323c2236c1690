import type { Format } from './format';

/** All formats, in the order in which they are offered. Where two fit equally, the first is meant. */
export const FORMATS: readonly Format[] = [];
