import type { CommonFamily } from './common-use';

/** The curated layer, one file a family. To add a port, add it to its family's file. */
export const COMMON_FAMILIES: readonly CommonFamily[] = [];
