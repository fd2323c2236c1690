import type { Messages } from '../messages';

/** 关于仓库中端口的文字。 */
export const zhVault: Messages['vault'] = {
	index: {
		reading: (done, total) => `正在扫描笔记：${done} / ${total}`,
		cancel: '点击停止扫描笔记',
		again: '重新扫描所有笔记',
		stop: '停止扫描笔记',
	},
	inventory: {
		command: '显示端口清单',
		title: '端口清单',
		empty: '尚无监听端口。请在笔记中添加 port-host 代码块，或 host 和 ports 属性。',
		nothing: '没有匹配的监听端口',
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
		groupBy: '分组方式',
		sortBy: '排序方式',
		copyCsv: '复制为 CSV',
		findings: '值得留意',
		unreadable: (count) => `有 ${count} 项无法识别，未列入清单`,
	},
	checks: {
		command: '检查此笔记中的端口',
		title: (note) => `${note} 中的端口`,
		none: '此笔记没有发现问题。',
		line: (line) => `第 ${line} 行`,
		mend: (from, to) => `将 ${from} 改为 ${to}`,
		dismiss: '在此笔记中忽略',
		open: '检查此笔记',
		changed: '笔记已被改动，未写入任何内容',
		conflict: (own, other, host, port, note) =>
			`${own} 与 ${other}（${note}）都监听 ${host} 的 ${port}，只有一个能成功。`,
		tooLarge: (number) => `${number} 不是端口，端口号范围是 0 到 65535。`,
		slip: (port, meant) => `端口 ${port} 很少使用。你是不是想写 ${meant}？`,
		exposed: (port, name) =>
			`端口 ${port} 通常由 ${name} 使用且不加密，但它在这台主机的所有地址上开放。`,
		ephemeral: (port, system, range) =>
			`端口 ${port} 在 ${system} 的临时端口范围（${range}）内，服务启动时可能已被客户端占用。`,
		blocked: (port) => `浏览器会拦截端口 ${port}。`,
		or: ' 或 ',
	},
	freePort: {
		command: '推荐空闲端口',
		title: '空闲端口',
		host: '主机',
		anyHost: '任意主机',
		from: '从',
		to: '到',
		privileged: '包括系统端口（可能需要管理员权限）',
		none: '此范围内没有空闲端口。',
		insert: (port) => `插入 ${port}`,
		explain: (range) =>
			`笔记中没有程序监听这些端口。已排除临时端口（${range}）和浏览器拦截的端口；无资料的端口排在前面。`,
	},
	hosts: {
		tab: '主机',
		address: '地址',
		insert: '插入主机图',
		free: '空闲端口',
		none: '没有匹配的主机',
		clashing: (count) => `${count} 个冲突`,
		inserted: (note) => `已将主机插入 ${note}`,
	},
	filters: {
		vault: '在我的仓库中',
		vaultWord: '在仓库',
		conflict: '有冲突',
		conflictWord: '冲突',
	},
	map: {
		name: '在仓库中的使用情况',
		conflict: '冲突',
		listener: '有监听端口',
		mentioned: '笔记提及',
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
