import type { CommonFamily } from './common-use';

/** Printers and scanners. */
export const printing: CommonFamily = {
	family: 'printing',
	uses: [
		{
			port: 515,
			protocols: ['tcp'],
			en: { name: 'LPD', purpose: 'Print jobs, of old Unix' },
			zh: { name: 'LPD', purpose: '旧式 Unix 打印' },
			encryption: 'no',
			counterpart: 631,
			keywords: ['lpr', 'printer', '打印机'],
		},
		{
			port: 631,
			protocols: ['tcp', 'udp'],
			en: { name: 'IPP', purpose: 'Print jobs; CUPS and driverless printing' },
			zh: { name: 'IPP', purpose: '打印作业，CUPS 与免驱打印' },
			encryption: 'starttls',
			keywords: ['cups', 'airprint', 'printer', 'print', '打印机', '打印'],
			rank: 2,
		},
		{
			port: 3910,
			protocols: ['tcp'],
			en: { name: 'Printer requests', purpose: "Requests of the Printer Working Group's protocol" },
			zh: { name: '打印机请求', purpose: '打印机工作组协议的请求' },
			encryption: 'no',
			keywords: ['printer'],
		},
		{
			port: 6566,
			protocols: ['tcp'],
			en: { name: 'SANE', purpose: 'Scanners shared in the network' },
			zh: { name: 'SANE', purpose: '在网络中共享扫描仪' },
			encryption: 'no',
			keywords: ['scanner', 'saned', '扫描仪'],
		},
		{
			port: 8611,
			protocols: ['udp'],
			en: { name: 'Canon BJNP', purpose: 'Canon printers and scanners are found and used' },
			zh: { name: '佳能 BJNP', purpose: '发现和使用佳能打印机、扫描仪' },
			encryption: 'no',
			keywords: ['canon', 'printer', '打印机'],
		},
		{
			port: 9100,
			protocols: ['tcp'],
			en: { name: 'JetDirect', purpose: 'Raw print jobs sent straight to a printer', risk: 'Whoever reaches it can print and change settings.' },
			zh: { name: 'JetDirect', purpose: '直接发往打印机的原始打印数据', risk: '能连上它的人可以打印和更改设置。' },
			encryption: 'no',
			counterpart: 631,
			keywords: ['raw', 'pdl', 'hp', 'printer', '打印机', '打印'],
			rank: 2,
		},
	],
};
