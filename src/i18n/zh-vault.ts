import type { Messages } from './en';

/** 关于仓库中端口的文字。 */
export const zhVault: Messages['vault'] = {
	index: {
		reading: (done, total) => `正在读取端口：${done} / ${total} 篇笔记`,
		cancel: '点击停止读取笔记中的端口',
		again: '重新读取所有笔记中的端口',
	},
	inventory: {
		empty: '还没有笔记描述监听端口：写一个带有 host 的 port-host 代码块。',
		clashes: '冲突',
		columns: { host: '主机', application: '应用程序', port: '端口', note: '笔记' },
	},
};
