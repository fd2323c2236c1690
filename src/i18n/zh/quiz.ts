import type { Messages } from '../messages';

/** 端口练习。 */
export const zhQuiz: Messages['quiz'] = {
	command: '练习端口',
	title: '练习端口',
	set: '端口',
	direction: '题型',
	sets: {
		exam: '考试重点',
		web: '网页',
		mail: '邮件',
		databases: '数据库',
		'remote-access': '远程访问',
		note: '此笔记中的端口',
		hosts: '我的主机端口',
		own: '自定义列表',
	},
	directions: {
		mixed: '混合题型',
		'number-to-service': '看端口号选服务',
		'service-to-number': '看服务选端口号',
		transport: 'TCP、UDP 或两者',
		encrypted: '对应的加密或较新端口',
		class: '端口类型',
		delivery: '数据包交给谁？',
	},
	start: '开始',
	again: '再来一轮',
	next: '下一题',
	finish: '结束本轮',
	empty: '暂无可出的题目，请选择其他端口。',
	round: (count) => `${count} 道题`,
	due: (count) => `待复习 ${count} 项`,
	progress: (at, count) => `第 ${at} 题，共 ${count} 题`,
	keys: '按数字键作答，回车继续。',
	right: '答对了。',
	wrong: (answer) => `答错了。正确答案：${answer}。`,
	rightMark: '正确答案',
	wrongMark: '你的答案',
	result: (right, count, due) => `答对 ${right} / ${count} 题。截至明天待复习 ${due} 项。`,
	ask: {
		numberToService: {
			common: (port) => `端口 ${port} 通常由哪种服务使用？`,
			assigned: (port) => `IANA 把端口 ${port} 分配给了哪种服务？`,
		},
		serviceToNumber: {
			common: (name) => `${name} 通常使用哪个端口？`,
			assigned: (name) => `IANA 把哪个端口分配给了 ${name}？`,
		},
		transport: {
			common: (name, port) => `端口 ${port} 上的 ${name} 通常用 TCP、UDP，还是两者都用？`,
			assigned: (name, port) =>
				`IANA 把端口 ${port} 分配给了 ${name}，用于 TCP、UDP，还是两者都用？`,
		},
		encrypted: (name, port) => `${name} 通常使用端口 ${port}。应改用哪个加密或较新的端口？`,
		class: (port) => `端口 ${port} 属于哪一类？`,
		delivery: (protocol, from, to) =>
			`一个 ${protocol} 数据包从 ${from} 发往 ${to}。谁会收到它？`,
	},
	listens: (name, where) => `${name} 监听 ${where}`,
	transports: { tcp: '只用 TCP', udp: '只用 UDP', both: 'TCP 和 UDP 都用' },
	outcomes: {
		refused: '没有程序收到：主机回复 RST（复位）',
		unreachable: '没有程序收到：主机回复 ICMP“端口不可达”',
		'not-sent': '没有程序收到：数据包无法到达主机',
	},
	explain: {
		common: (port, name, purpose) => `端口 ${port} 通常由 ${name} 使用：${purpose}。`,
		own: (port, label) => `你把端口 ${port} 称为“${label}”。`,
		assigned: (port, names) => `IANA 把端口 ${port} 分配给 ${names}。`,
		unassigned: (port) => `IANA 尚未将端口 ${port} 分配给任何服务。`,
		classOf: (port, range) => `端口 ${port}：${range}。`,
	},
	take: '闪卡与进度',
	flashcards: '复制为 Spaced Repetition 闪卡',
	anki: '复制为 Anki 文本',
	training: '复制进度（JSON）',
};
