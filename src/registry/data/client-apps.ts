/**
 * Programs that people look for a port of though they have none of their own: they only call others,
 * by HTTPS mostly. Lower case and without spaces; different spellings of a name share a line.
 */
export const CLIENT_APPS: readonly string[] = [
	'微信支付 wechatpay 微信 wechat weixin 企业微信 wecom 支付宝 alipay qq 钉钉 dingtalk 飞书 feishu lark',
	'抖音 douyin tiktok 快手 小红书 哔哩哔哩 bilibili b站 微博 weibo 知乎 豆瓣 今日头条 淘宝 taobao 天猫 京东',
	'美团 拼多多 闲鱼 饿了么 大众点评 携程 滴滴 滴滴出行 12306 铁路12306 高德地图 百度地图',
	'网易云音乐 网易云 qq音乐 酷狗 酷狗音乐 酷我音乐 喜马拉雅 优酷 爱奇艺 腾讯视频 芒果tv 腾讯会议 腾讯文档',
	'百度网盘 阿里云盘 夸克 夸克网盘 豆包 文心一言 通义千问 元宝 kimi 剪映 美图秀秀 墨迹天气 有道云笔记',
	'印象笔记 搜狗输入法 wps wpsoffice 记事本 文本编辑器 浏览器 谷歌浏览器 火狐 360浏览器 uc浏览器 番茄小说',
	'whatsapp telegram signal instagram facebook messenger twitter snapchat discord slack threads line',
	'viber skype kakaotalk teams microsoftteams googlemeet facetime imessage zalo',
	'youtube youtubemusic youtubetv netflix twitch hulu disneyplus disney+ hbo hbomax primevideo amazonprime',
	'peacock paramountplus crunchyroll spotify applemusic soundcloud tidal deezer qobuz pandora audible shazam',
	'gmail outlook thunderbird applemail protonmail yahoo yahoomail notion evernote onenote todoist trello asana',
	'miro figma canva monday airtable clickup obsidian roam craft bear goodnotes notability grammarly duolingo',
	'linkedin reddit pinterest tumblr quora medium uber lyft airbnb booking paypal venmo cashapp revolut ebay',
	'amazon etsy tinder bumble strava kindle',
	'chrome chromium googlechrome firefox safari edge opera brave vivaldi browser internetexplorer',
	'notepad notepad++ word excel powerpoint visio office microsoft365 office365',
	'keynote sharepointonline onedrive dropbox icloud googledrive googledocs googlesheets googlephotos googlemaps',
	'googlecalendar googleplay googletv appstore photoshop illustrator lightroom premiere premierepro aftereffects',
	'indesign acrobat acrobatreader adobereader creativecloud blender gimp krita inkscape autocad sketchup',
	'solidworks matlab davinciresolve finalcutpro logicpro garageband audacity ableton winrar 7zip winzip ccleaner',
	'vscode visualstudio visualstudiocode sublimetext vim neovim emacs xcode androidstudio intellij intellijidea',
	'eclipse githubdesktop sourcetree lens postman insomnia wireshark calculator',
	'chatgpt claude gemini copilot deepseek perplexity grok midjourney siri alexa cortana',
]
	.join(' ')
	.split(' ');
