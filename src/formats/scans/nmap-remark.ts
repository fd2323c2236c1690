/** How lines begin that nmap writes around its tables. */
const BEGINNINGS = [
	...['Starting Nmap', 'Nmap done', 'Nmap scan report', 'Nmap finished', 'Nmap run completed'],
	...['Host is up', 'Hosts? seems? (?:down|up)', 'Other addresses', 'rDNS record', 'Scanned at'],
	...[
		'Not shown:',
		'All \\d+ (?:scanned )?ports',
		'\\(The \\d+ ports',
		'MAC Address:',
		'NSE',
		'Skipping',
	],
	...[
		'Device type:',
		'Running(?: \\(JUST GUESSING\\))?:',
		'OS ',
		'OS:',
		'Aggressive OS',
		'No OS',
	],
	...['Too many fingerprints', 'No exact OS', 'Network Distance:', 'Uptime', 'TCP Sequence'],
	...[
		'TCP/IP fingerprint',
		'(?:SCAN|SEQ|OPS|WIN|ECN|T[1-7]|U1|IE)\\(',
		'TCP ISN',
		'IP ID Sequence',
		'IPID',
		'Service Info:',
		'CPE:',
		'cpe:/',
	],
	...['Service detection performed', 'OS and Service detection', 'OS detection performed'],
	...[
		'\\d+ services? unrecogni[sz]ed',
		'=+NEXT SERVICE',
		'SF[-:]',
		'Read data files',
		'Raw packets',
	],
	...[
		'TRACEROUTE',
		'Traceroute',
		'HOP\\s+RTT',
		'\\d+\\s+(?:\\.\\.\\.|[\\d.]+ ms|-\\s)',
		'-\\s+Hops? ',
		'Host script',
	],
	...[
		'Pre-scan script',
		'Post-scan script',
		'Note:',
		'WARNING',
		'Warning',
		'Initiating',
		'Completed',
	],
	...[
		'Scanning',
		'Discovered',
		'Stats:',
		'Some closed ports',
		'Increasing send delay',
		'Retrying',
	],
	...[
		'\\w+(?: \\w+){0,3} Timing:',
		'Service scan',
		'Failed to resolve',
		'Happy',
		'RTTVAR',
		'Loaded',
	],
	...[
		'adjust_timeouts',
		'mass_dns',
		'NSOCK',
		'setup_target',
		'sendto in',
		'Offending packet',
		'Connect Scan',
	],
	...['Fetchfile', 'Timing report', '-{5,}', 'hostgroups:', 'rtt-timeouts:', 'max-scan-delay:'],
	...[
		'parallelism:',
		'max-retries:',
		'Winpcap',
		'Reason:',
		'Packet capture',
		'Overall sending',
		'Rate:',
	],
];
const REMARK = new RegExp(`^\\s*(?:#\\s*)?(?:${BEGINNINGS.join('|')})`);
/** The output of scripts follows a line of its own. */
const SCRIPT = /^\s*\|/;

/** Whether a line of nmap's normal output says something besides its ports. */
export function isNmapRemark(text: string): boolean {
	return SCRIPT.test(text) || REMARK.test(text);
}
