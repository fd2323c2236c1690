/** The keys of a `port-host` block that don't name an application, unless they're in quotes. */
export const HOST_KEYS = ['host', 'address', 'os', 'packets', 'example'] as const;
