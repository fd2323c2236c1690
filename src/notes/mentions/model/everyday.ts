const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names of services that are words of every day, too, and parts of such names that say nothing. */
const EVERYDAY = words(`
	accounting agent agents alert alternative american and answer ant api app arcane arma astro
	authentication backup beats bill black blade border bosh broker browser by cache cadence camera
	candy certificate client clients clock code console control controller crm dashboard data
	database deluge desktop dev discovery domain dot edge enclosed enrolment evidence fantasy
	federation feudal file files films flood fog frigate gateway generation git global go grid
	grounds hat home hp in inspect inspector iot is jan java karma kill life live login logs loki
	mail management manager master matrix media metrics ml mount movies music mythic nas nat neon
	network node nodes notebook notes obs of on oracle over overlay part peers phoenix php ping plc
	podcast pool port power print printer productivity protocol proxy python query queue radius raw
	red registry remote resolver rip riven router rpc screen security send seq server servers
	service services share sharing shell showdown shuffle shutdown sip smart source spark sql ssl
	steam storage streaming studio stump submission sunshine super sure swing sync team terraria
	test text the thunder time tls together tomato tools transfer translate transmission trap truck
	tunnel ui unbound uptime vault voice web website weights windows without
`);

/** Chinese names of services and of their kinds that are said of other things as well. */
const EVERYDAY_HAN = words(`
	代理 前端 办公 博客 同步 后端 告警 基岩版 大华 大数据 存储 客户端 我的世界 打印 打印机 控制台 摄像头
	数据库 文档 日志 服务器 构建 监控 直播 笔记 绘图 缓存 网站 网页 节点 西门子 计费 认证 调试 邮件 邮箱
	集群 面板
`);

/** Whether a name of a service is said of much else, and so is no sign of one. */
export function isEveryday(name: string): boolean {
	return EVERYDAY.has(name) || EVERYDAY_HAN.has(name);
}
