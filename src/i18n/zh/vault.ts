import type { Messages } from '../messages';

/** 关于仓库中端口的文字。 */
export const zhVault: Messages['vault'] = {
	index: {
		reading: (done, total) => `正在读取端口：${done} / ${total} 篇笔记`,
		cancel: '点击停止读取笔记中的端口',
		again: '重新读取所有笔记中的端口',
	},
	inventory: {
		command: '显示端口清单',
		title: '端口清单',
		empty: '尚无监听端口。请在笔记中添加 port-host 代码块，或 host 和 ports 属性。',
		nothing: '没有符合条件的监听端口。',
		clashes: '冲突',
		unnamed: '未命名',
		columns: {
			host: '主机',
			application: '应用程序',
			address: '绑定地址',
			protocol: '协议',
			port: '端口',
			note: '笔记',
		},
		groupBy: '分组',
		sortBy: '排序',
		copyCsv: '复制为 CSV',
		findings: '值得留意',
		unreadable: (count) => `有 ${count} 项无法识别，未列入清单`,
	},
	checks: {
		command: '检查此笔记中的端口',
		title: (note) => `${note} 中的端口`,
		none: '此笔记中没有发现可疑之处。',
		line: (line) => `第 ${line} 行`,
		mend: (from, to) => `把 ${from} 改为 ${to}`,
		dismiss: '在此笔记中忽略',
		open: '检查此笔记',
		changed: '笔记在此期间已改变：没有写入任何内容。',
		conflict: (own, other, host, port, note) =>
			`${own} 与 ${other}（${note}）都监听 ${host} 的 ${port}：只有一个能成功。`,
		tooLarge: (number) => `${number} 不是端口：端口是 16 位整数，最大为 65535。`,
		slip: (port, meant) => `端口 ${port} 很少见。您是否想写 ${meant}？`,
		exposed: (port, name) =>
			`端口 ${port} 通常由 ${name} 使用，不加密，而这里在主机的所有地址上开放。`,
		ephemeral: (port, system, range) =>
			`端口 ${port} 位于 ${system} 的临时端口范围（${range}）内：服务启动时它可能已被某个客户端占用。`,
		blocked: (port) => `浏览器拒绝打开端口 ${port}。`,
		or: ' 或 ',
	},
	freePort: {
		command: '推荐一个空闲端口',
		title: '空闲端口',
		host: '主机',
		anyHost: '任意主机',
		from: '从',
		to: '到',
		privileged: '也包括需要特权的系统端口',
		none: '此范围内没有空闲端口。',
		insert: (port) => `插入 ${port}`,
		explain: (range) =>
			`没有笔记写明有人在监听。临时端口（${range}）和浏览器屏蔽的端口已排除；没有任何记录的端口排在前面。`,
	},
	hosts: {
		tab: '主机',
		address: '地址',
		insert: '插入为主机图',
		free: '空闲端口',
		none: '没有符合条件的主机。',
		clashing: (count) => `${count} 个有冲突`,
		inserted: (note) => `已把主机插入 ${note}`,
	},
	filters: {
		vault: '在我的仓库中',
		vaultWord: '在仓库',
		conflict: '有冲突',
		conflictWord: '冲突',
	},
	map: {
		name: '在我的仓库中的使用',
		conflict: '冲突',
		listener: '有主机监听',
		mentioned: '笔记中提到',
		none: '不在我的仓库中',
	},
	found: {
		title: '在笔记中发现，尚未确认',
		use: (count) => `使用这 ${count} 个监听端口`,
		write: '把此代码块加入笔记',
		dismiss: '不是主机',
	},
	face: {
		notes: (_count, text) => `${text} 篇笔记提到`,
		on: (hosts, more) => `，用于 ${hosts.join('、')}${more ? `，另有 ${more} 台主机` : ''}`,
	},
	bases: { name: '端口' },
	pageLinks: '端口卡片中的笔记',
};
