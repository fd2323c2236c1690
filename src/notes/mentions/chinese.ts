import { isHardware, areSockets } from './hardware';
import { NUMBERS, protocolsIn, readNumbers } from './numbers';
import type { GuardedRule, Rule, RuleHit } from './rule';
import { TRANSPORT, words } from './words';

/** "Port" in simplified and in traditional Chinese. */
const PORT = '(?:端口|连接埠|連接埠|通訊埠|通信埠|传输埠|埠)';
const FILLER =
	'(?:号码|號碼|号|號|值|范围|範圍|列表|映射|转发|轉發|默认|預設|分别|分別|依次|一般|通常|改成|改为|改為|改到|改用|换成|換成|设置|设定|設定|设|設|使用|开放|開放|包括|监听|監聽|应该|固定|仍|还|都|均|也|就|即|如|例如|比如|为|為|是|有|从|從|由|用|在|叫|到|成|了|的)';

/** "端口 3306", "端口号：3306", "端口是 80 和 443", "端口改成了 2222", "TCP 連接埠 443". */
const before = words(
	`(^|.)(?:${TRANSPORT}\\s*)?${PORT}${FILLER}{0,5}\\s*[:：=（(]?\\s*["'\`*]*(?:${TRANSPORT}\\s*[:：/]?\\s*)?(${NUMBERS})`,
	'sure',
	true,
);

const BEHIND =
	'(?:\\s*(?:号|號|等|以[上下内]|这|這|这些|這些|之间|之間|的|默认|常用|本地|[两兩二三四五六七八九十几幾多]\\s?[个個]|[个個](?=端口和)|[个個]?(?:tcp|udp)))*';
const AFTER = new RegExp(
	`(^|[^\\w.$€£¥#@/:+-])(?:${TRANSPORT}\\s*(?:[:：/]|的|(?:都|均|同时)?(?:使用|[用走]|监听))?\\s*)?(${NUMBERS})["'\`*]*(${BEHIND})\\s*${PORT}(?!数|數|总)`,
	'gi',
);

/** "3306端口", "80、443 端口", "TCP 22 端口", "22、80、443 三个端口", "30000 到 31000 之间的端口". */
const after: Rule = (line) => {
	const hits: RuleHit[] = [];
	for (const match of line.matchAll(AFTER)) {
		const list = match[3]!;
		const behind = match[4]!;
		const at = match.index + match[0].indexOf(list, match[1]!.length + (match[2]?.length ?? 0));
		if (isHardware(line.slice(0, at).trimEnd())) continue;
		// What follows the last number is "端口" itself, not something that it counts.
		const numbers = readNumbers(list, at, `${line.slice(0, at + list.length)} `);
		const socket = areSockets(
			numbers.map(({ first }) => first),
			list,
			line,
		);
		if (socket) continue;
		const said = protocolsIn(`${match[2] ?? ''} ${behind}`);
		for (const number of numbers) {
			const protocols = number.protocols.length ? number.protocols : said;
			hits.push({ ...number, protocols, certainty: 'sure' });
		}
	}
	return hits;
};

/** What Chinese says of ports. */
export const CHINESE_RULES: readonly GuardedRule[] = [
	{ needs: /端口|埠/, find: before },
	{ needs: /端口|埠/, find: after },
];
