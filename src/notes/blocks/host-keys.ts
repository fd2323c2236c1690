/** The keys of a `port-host` block that are no application, unless they're in quotes. */
export const HOST_KEYS = ['host', 'address', 'os', 'packets', 'example'] as const;
