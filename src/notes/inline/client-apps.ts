/**
 * Programs that people look for a port of though they have none of their own: they only call others,
 * by HTTPS mostly. Lower case; different spellings of a name share a line.
 */
const CLIENT_APPS = [
	'微信支付 wechatpay 微信 wechat weixin 支付宝 alipay qq 钉钉 dingtalk 飞书 feishu lark',
	'抖音 douyin tiktok 快手 小红书 哔哩哔哩 bilibili b站 微博 weibo 知乎 淘宝 taobao 京东 美团 拼多多',
	'高德地图 百度地图 网易云音乐 qq音乐 优酷 爱奇艺 腾讯视频 腾讯会议 豆包 百度网盘',
	'whatsapp telegram signal instagram facebook messenger twitter x snapchat discord slack',
	'youtube netflix twitch gmail outlook notion figma linkedin reddit pinterest uber paypal',
	'chrome googlechrome firefox safari edge browser 浏览器 谷歌浏览器 火狐 notepad word excel 记事本 文本编辑器',
	'chatgpt claude gemini copilot deepseek kimi 元宝',
]
	.join(' ')
	.split(' ');

/** Whether a name is that of a program which only calls others. */
export function isClientApp(name: string): boolean {
	const key = name.toLowerCase().replace(/[\s_-]+/g, '');
	return CLIENT_APPS.includes(key);
}
