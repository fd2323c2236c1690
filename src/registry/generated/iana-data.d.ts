/**
 * What scripts/build/build-registry.mjs writes beside this file. Declared here so that the code has types
 * before anything was built.
 */

/** The month of IANA's registry, such as "2026-09". */
export declare const IANA_AS_OF: string;
/** The packed registry; see iana-decode.ts. */
export declare const IANA_DATA: string;
