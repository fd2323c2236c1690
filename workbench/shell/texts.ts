/** The workbench's own words. It is a development tool, yet it is looked at in both languages. */
const en = {
	commandPalette: 'Open command palette',
	settings: 'Open settings',
	files: 'Files',
	noCommands: 'No commands found.',
	selectCommand: 'Select a command...',
	reading: 'Reading view',
	live: 'Live Preview',
	source: 'Source mode',
	settingsTitle: 'Settings',
	theme: 'Dark theme',
	language: 'Language',
	plugin: 'Port Explorer',
	popout: 'Open in a new window',
	menu: 'Show files',
	note: 'Note',
	sidePane: 'Side pane',
};

const zh: typeof en = {
	commandPalette: '打开命令面板',
	settings: '打开设置',
	files: '文件',
	noCommands: '没有找到命令。',
	selectCommand: '选择命令……',
	reading: '阅读视图',
	live: '实时预览',
	source: '源码模式',
	settingsTitle: '设置',
	theme: '深色主题',
	language: '语言',
	plugin: 'Port Explorer',
	popout: '在新窗口中打开',
	menu: '显示文件',
	note: '笔记',
	sidePane: '侧边栏',
};

export type Texts = typeof en;

export function textsFor(language: string): Texts {
	return language.startsWith('zh') ? zh : en;
}
