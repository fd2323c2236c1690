import type { Messages } from '../messages';

/** 输入有误时的提示：先说问题，再说怎么办。 */
export const zhProblems: Messages['problems'] = {
	tooLarge: (text) => `${text} 不是端口，端口号范围是 0 到 65535。`,
	negative: (text) => `${text} 小于 0，端口号范围是 0 到 65535。`,
	otherDigits: (text, ascii) => `${text} 使用了其他文字的数字，请写成 ${ascii}。`,
	numbersApart: (text, joined, listed) =>
		`${text} 有歧义：一个端口请写 ${joined}，多个端口请写 ${listed}。`,
	reversedRange: (text, mended) => `${text} 的起止颠倒了，请写成 ${mended}。`,
	notANumber: (text) => `${text} 不是端口，请只用数字，例如 443 或 6000-6063。`,
	unknownProtocol: (text, protocol) =>
		`${text} 中的协议${protocol ? ` ${protocol} ` : ''}无法识别，请用 tcp、udp、sctp 或 dccp。`,
	unknownName: (text) => `未知服务：${text}。`,
	nameNotOnProtocol: (text, ports) => `${text} 未分配，这个名称属于 ${ports}。`,
	unknownOption: (text, known) => `未知选项 ${text}，可用 ${known}。`,
	badOption: (option, text, allowed) =>
		`选项 ${option} 不能${text ? `是 ${text}` : '为空'}，可用 ${allowed}。`,
	notUnderstood: (text) => `无法识别“${text}”，请依次写名称、冒号和端口。`,
	badAddress: (text) => (text ? `${text} 不是 IPv4 或 IPv6 地址。` : '缺少地址。'),
	twice: (text) => `${text} 已存在。`,
	tooMany: (limit) => `只显示前 ${limit} 个。`,
	line: (line) => `第 ${line} 行`,
	blockLine: (line) => `代码块第 ${line} 行`,
	ambiguousName: (text, names) => `“${text}”可能指 ${names}，请改写端口号。`,
};
