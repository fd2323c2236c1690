import type { Family } from '../common-use';

/** What all software of a family is looked up by, beside its own words. */
export const FAMILY_WORDS: Readonly<Record<Family, readonly string[]>> = {
	web: ['website', 'web', 'web server', 'web page', '网站', '网页', '上网'],
	development: ['development', 'programming', 'coding', '开发', '编程'],
	mail: ['mail', 'email', 'e-mail', '邮件', '邮箱'],
	files: ['files', 'file transfer', 'file sharing', '文件', '文件传输'],
	'remote-access': ['remote access', 'remote control', '远程', '远程控制'],
	database: ['database', 'sql', '数据库'],
	messaging: ['message queue', 'messages', 'chat', '消息', '消息队列', '聊天'],
	directory: ['login', 'users', 'single sign-on', '登录', '认证'],
	network: ['network', 'router', '网络', '路由器'],
	vpn: ['vpn', 'tunnel', '虚拟专用网', '隧道'],
	monitoring: ['monitoring', 'metrics', 'logs', '监控', '指标', '日志'],
	containers: ['containers', 'kubernetes', 'docker', '容器'],
	media: ['media', 'video', 'music', 'streaming', '影音', '媒体', '视频', '音乐'],
	'self-hosted': ['self-hosted', 'homelab', '自建', '自托管'],
	home: ['smart home', 'home automation', '智能家居', '家居'],
	voice: ['voice', 'phone calls', 'voip', '语音', '电话'],
	games: ['game', 'games', 'game server', 'gaming', '游戏', '联机', '游戏服务器'],
	printing: ['printing', 'printer', 'scanner', '打印', '打印机'],
	industrial: ['industrial', 'plc', 'automation', '工业', '工控'],
	attack: ['malware', 'trojan', 'worm', '木马', '病毒'],
};
