/** A note that holds one of everything that the plugin shows in notes. */
export const ALL_BLOCKS = `---
host: web-01
address: 192.168.1.10
ports:
  - 443/tcp nginx
  - 8096 Jellyfin
---
A chip \`port:443\`, a bad one \`port:70000\`, and words about port 5432.

\`\`\`port
443
22 Shell
70000
\`\`\`

\`\`\`port
layout: list
80, 53
\`\`\`

\`\`\`port
layout: table
25
\`\`\`

\`\`\`port-lookup
dns
\`\`\`

\`\`\`port-host
host: web-01
address: 192.168.1.10
nginx: 80, 443
apache: 80
packets: [443, 553]
\`\`\`

\`\`\`port-connection
client: laptop
server: web-01
to: 443
\`\`\`

\`\`\`port-inventory
\`\`\`

\`\`\`port-listeners
tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=1,fd=3))
tcp LISTEN 0 511 0.0.0.0:80 0.0.0.0:* users:(("nginx",pid=2,fd=6))
\`\`\`

\`\`\`port-quiz
\`\`\`

> [!tip]
> \`\`\`port
> 8096
> \`\`\`
`;

/** An element of each kind of block in {@link ALL_BLOCKS}, and of what stands in a line. */
export const BLOCK_PARTS = [
	'.port-explorer-card',
	'.port-explorer-list',
	'.port-explorer-table',
	'.port-explorer-host',
	'.port-explorer-inventory',
	'.port-explorer-quiz',
	'.port-explorer-door.mod-inline',
	'.port-explorer-bad-chip',
	'.callout .port-explorer-card',
];
