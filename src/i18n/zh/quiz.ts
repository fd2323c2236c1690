import type { Messages } from '../messages';

/** 端口练习的中文文字。 */
export const zhQuiz: Messages['quiz'] = {
	command: '练习端口',
	title: '练习端口',
	set: '端口',
	direction: '题型',
	sets: {
		exam: '考试核心',
		web: '网页',
		mail: '邮件',
		databases: '数据库',
		'remote-access': '远程访问',
		note: '这篇笔记里的端口',
		hosts: '我的主机的端口',
		own: '自选端口',
	},
	directions: {
		mixed: '各种题型',
		'number-to-service': '由号码说出服务',
		'service-to-number': '由服务说出号码',
		transport: 'TCP、UDP 还是两者都用',
		encrypted: '对应的加密端口',
		class: '属于哪一类',
		delivery: '数据包去哪里？',
	},
	start: '开始',
	again: '再来一轮',
	next: '下一题',
	finish: '结束本轮',
	empty: '这里还没有可以出题的端口。',
	round: (count) => `${count} 道题`,
	due: (count) => `现在该复习 ${count} 项`,
	progress: (at, count) => `第 ${at} 题，共 ${count} 题`,
	keys: '按答案前的数字，再按回车键。',
	right: '答对了。',
	wrong: (answer) => `不对。正确答案是：${answer}。`,
	rightMark: '正确答案',
	wrongMark: '你的答案',
	result: (right, count, due) => `${count} 题中答对 ${right} 题。到明天此时待复习 ${due} 项。`,
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
			common: (name, port) => `端口 ${port} 上的 ${name} 通常使用 TCP、UDP，还是两者都用？`,
			assigned: (name, port) =>
				`IANA 把端口 ${port} 分配给了 ${name}，是在 TCP、UDP，还是两者上？`,
		},
		encrypted: (name, port) => `${name} 通常使用端口 ${port}。应改用哪个加密或更新的端口？`,
		class: (port) => `端口 ${port} 属于哪一类？`,
		delivery: (protocol, from, to) =>
			`一个 ${protocol} 数据包从 ${from} 到达 ${to}。谁会收到它？`,
	},
	listens: (name, where) => `${name} 监听 ${where}`,
	transports: { tcp: '只用 TCP', udp: '只用 UDP', both: 'TCP 和 UDP 都用' },
	outcomes: {
		refused: '没有程序收到：主机以重置（RST）应答',
		unreachable: '没有程序收到：主机以 ICMP“端口不可达”应答',
		'not-sent': '没有程序收到：它根本到不了这台主机',
	},
	explain: {
		common: (port, name, purpose) => `端口 ${port} 通常由 ${name} 使用：${purpose}。`,
		assigned: (port, names) => `IANA 把端口 ${port} 分配给 ${names}。`,
		unassigned: (port) => `IANA 没有把端口 ${port} 分配给任何服务。`,
		classOf: (port, range) => `端口 ${port}：${range}。`,
	},
	take: '闪卡与进度',
	flashcards: '复制为 Spaced Repetition 闪卡',
	anki: '复制为 Anki 文本',
	training: '复制进度（JSON）',
};
