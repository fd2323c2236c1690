/** What people want to do, in their own words, and the ports that are a right first answer. */
export interface Task {
	readonly query: string;
	readonly ports: readonly number[];
}

const ENGLISH_TASKS = `
network printer: 9100 631 515
print from my phone: 631 9100
scan documents: 6566 9100 631 80 8080
share files on the network: 445 139 2049
windows file sharing: 445 139
mount a network drive: 445 2049
transfer files: 21 22 20
secure file transfer: 22 990
watch movies: 8096 32400
stream films: 8096 32400
listen to music: 4533 6600 8095 57621
photo backup: 2283 2342
family photos: 2283 2342
password manager: 80 8000 8080 3012
remote desktop: 3389 5900
control a computer from far away: 3389 5900 5938 4899
remote shell: 22
log in to a linux server: 22
send mail: 25 587 465
read mail: 993 143 110 995
receive email: 993 143 110 995 25
webmail: 80 8080 8000 8888
browse the web: 80 443
host a website: 80 443
encrypted website: 443
reverse proxy: 80 443 81
block ads: 53 3000 80
resolve domain names: 53
assign ip addresses: 67
synchronise the clock: 123
set the time: 123
build a vpn: 51820 1194
vpn tunnel: 51820 1194 500 1701
relational database: 3306 5432 1433 1521
key value store: 6379 2379
cache: 6379 11211
message queue: 5672 9092 1883 61616
search engine: 9200 8080 7700 8983 8108
log collection: 514 3100 9200 5044 5601 9428
collect syslog: 514
monitor servers: 9090 10050 10051 3000 8086 19999 161
uptime monitoring: 3001
dashboards: 3000 8080 5601 8443
graphs of metrics: 3000 9090
smart home: 8123 80 8080
home automation: 8123 1880
control lights: 80 56700 55443 38899 8123 443 4003
security cameras: 554 8971 5000 7443 80
video surveillance: 554 8971 5000 8765 7443 9000 80
video call: 443 8443 3478 10000 80 1720
phone calls over the internet: 5060
voice chat for games: 9987 64738
play minecraft: 25565 19132
minecraft server: 25565 19132
host a game server: 25565 27015 7777 80 8080
stream games: 47989 47984 27036
download torrents: 8080 9091 8112 6881 51413
usenet downloads: 8080 6789 119
backup: 8200 873 8007
back up my laptop: 8200 8007 8898 873
sync folders: 8384 22000 873
cloud storage: 80 443 9000 8080
object storage: 9000
notes: 3000 8080 5230 80 3456
take notes: 3000 8080 5230 80 3456
wiki: 80 8080 3000
bookmarks: 9090 3000
read it later: 3000 80 8080 9090
recipes: 9000 9925 8080
budget: 5006 80 8080
invoices: 80 8080 3000 8000
scan receipts to a document archive: 8000 80
ebooks: 8083 25600 8080 80 5000
audiobooks: 80 13378
comics: 25600 5000
rss reader: 80 8080 1200
git hosting: 3000 80
code in the browser: 8080 8443
continuous integration: 8080
run containers: 2375 2376 8080
manage docker: 9443 9000 5001
kubernetes api: 6443
local ai chat: 8080 3000 11434
run language models: 11434 8000 1234 8080
image generation: 7860 8188
jupyter notebook: 8888
read plc registers: 502
building automation: 47808 3671
wake a computer: 9 7
discover devices on the network: 5353 1900
cast to tv: 8009 7000 8008
airplay: 7000 5000
`;

const CHINESE_TASKS = `
网络打印机: 9100 631 515
打印: 9100 631 515
扫描仪: 6566 9100 631 80 8080 1865
共享文件: 445 139 2049 21
局域网共享: 445 139 53317
传文件: 21 22 53317 445
看电影: 8096 32400
听音乐: 4533 6600 8095
相册备份: 2283 2342
照片: 2283 2342
密码管理器: 80 8000 8080
远程桌面: 3389 5900
远程控制电脑: 3389 5900 5938 4899
远程登录服务器: 22 23
发邮件: 25 587 465
收邮件: 993 143 110 995
邮箱: 25 993 143 587 465 110 995
上网: 80 443
建网站: 80 443
网站: 80 443
反向代理: 80 443 81
去广告: 53 3000 80
域名解析: 53
分配地址: 67
对时: 123
同步时间: 123
翻墙: 443 1080 7890 8388 10808 51820 2053 54321 10086
科学上网: 443 1080 7890 8388 10808 51820 2053 54321 10086
代理上网: 1080 7890 3128 8080 10808 8118
虚拟专用网: 51820 1194 500 1701 1723
数据库: 3306 5432 1433 1521
缓存: 6379 11211
消息队列: 5672 9092 1883 9876 61616
搜索引擎: 9200 8080 7700 8983 8108
日志收集: 514 3100 9200 5044 5601
监控服务器: 9090 10050 10051 3000 161 8222 19999
监控摄像头: 554 5060 8000 7443 37777 9000 80
摄像头: 554 5060 8000 7443 37777
仪表盘: 3000 8080 5601 8443
可视化图表: 3000 5601 8088
智能家居: 8123 80 8080
控制灯: 80 56700 55443 38899 8123 4003
视频会议: 443 8443 10000 3478 1720 80
网络电话: 5060
语音聊天: 9987 64738
我的世界: 25565 19132
我的世界服务器: 25565 19132
开游戏服务器: 25565 27015 7777 80 8080
联机游戏: 25565 27015 7777 80 8080
串流游戏: 47989 47984 27036
下载: 6881 9091 8080 8112 6800 6789
下载种子: 8080 9091 8112 6881 51413
迅雷下载: 2345
网盘: 80 443 5244 5212 8080
挂载网盘: 5244
备份: 8200 873 8007
同步文件夹: 8384 22000 873 6690
对象存储: 9000
笔记: 3000 8080 5230 80 3456 6806
知识库: 3000 80 8080 3001 8000
书签: 9090 3000
菜谱: 9000 9925 8080
记账: 5006 80 8080
文档管理: 8000 80 8080
电子书: 8083 25600 8080 80 5000
有声书: 80 13378
漫画: 25600 5000
订阅阅读: 80 8080 1200
代码托管: 3000 80 9418
网页编辑器: 8080 8443
持续集成: 8080
容器管理: 9443 9000 5001
面板: 8888 10086 80 8080 9090
建站面板: 8888 10086 80 8080
定时任务: 5700 8080
青龙: 5700
大模型: 11434 8080 3000
本地大模型: 11434 8080 1234
画图: 7860 8188 80 8080
机器学习: 8888 5000 8501 6006
工业控制: 502 102
楼宇自动化: 47808 3671
远程开机: 9 7
投屏: 7000 8009 1900 5000 7236
网络存储: 5000 5001 445 5666 80 443
路由器管理: 80 8291 443
内网穿透: 7000 8080
微服务注册中心: 8848 8761 8500
配置中心: 8848 8070 8090 8080
`;

function readTasks(text: string): Task[] {
	const lines = text.trim().split('\n');
	return lines.map((line) => {
		const [query = '', ports = ''] = line.split(': ');
		return { query, ports: ports.split(' ').map(Number) };
	});
}

export const TASKS: Readonly<Record<'en' | 'zh', readonly Task[]>> = {
	en: readTasks(ENGLISH_TASKS),
	zh: readTasks(CHINESE_TASKS),
};
