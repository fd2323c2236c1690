import type { Messages } from '../messages';

/** 设置页面和插件数据 */
export const zhSettings: Messages['settings'] = {
	notes: '在笔记中',
	layout: '默认布局',
	layoutDesc: 'port 代码块没有写明时，端口的显示方式。',
	layouts: { cards: '卡片', list: '列表', table: '表格' },
	chips: '行内端口',
	chipsDesc: '把 port:443 这样的行内代码显示为一扇小门。',
	openLinks: '在浏览器中打开',
	openLinksDesc: '在网页端口的卡片上提供打开地址的按钮。',
	language: '语言',
	languageDesc: '重新启用插件或重新启动应用后生效。',
	asApp: '跟随应用',
	checks: '提示可能的错误',
	checksDesc: '在显示仓库中监听端口的地方：暴露的服务、临时端口、手误。冲突总会显示。',
	checkKinds: '提示的种类',
	excluded: '排除的文件夹',
	excludedDesc: '不读取这些文件夹中的笔记，用逗号隔开：归档，日志/2024',
	labels: '你的备注',
	labelsDesc: (count) => `你为 ${count} 个端口写了备注。`,
	exportMarkdown: '复制为代码块',
	exportServices: '复制为 /etc/services',
	exportJson: '复制为 JSON',
	reset: '重置设置',
	resetDesc: '恢复本页的设置，你的备注会保留。',
	resetButton: '重置',
	damaged: (copy) => `Port Explorer 无法完整读取自己的数据，原有内容保存在 ${copy}`,
	newer: (copy) => `数据由更新版本的 Port Explorer 写入，原有内容保存在 ${copy}`,
	notCopied:
		'Port Explorer 无法完整读取自己的数据，也无法制作副本。重新启动应用之前不会保存任何内容。',
	notSaved: 'Port Explorer 无法保存数据。改动会保留到应用关闭为止，下次改动时会再次尝试保存。',
};
