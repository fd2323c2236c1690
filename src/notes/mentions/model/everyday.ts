const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names of services that are words of every day, too, and parts of such names that say nothing. */
const EVERYDAY = words(`
	aaa access account accounting activation active actual admin after agent agents ai aida
	airflow alarm alert all alternative always amazon ams an and android antivirus api
	api-server apple archive ard ark arma astro at atg audio auth authentication automation back
	backdoor backend backup bandwidth be beats before behind bi big bind bird blaster blizzard
	blob blog books bosh botnet bridge broker brother browser budget building bus by cache
	calendar call camera canon carbon catalog catalogue cd certificate change chat chip chroma
	ci cisco client clients clock cloud cms code comics companion compose config connection
	console control controller coordinator crimson crm daemon dag dash dashboard data database
	day daytime default deluge desktop dev developer development diablo directory discard
	discovery display displays documents domain dot download duty dynamic early echo edge editor
	element elite email embedded emerson endpoint enrolment enterprise erp etl event events
	exchange exec experiment experiments express fan federation file files films filter finance
	finger flash flow for forwarding frame frigate fuel further game games gang gateway ge
	general git global go golang google graph graphite grid group guest hart health heartbeat
	history home host hosting hp hpc http-01 hugo id ident image images in incoming inspect
	inspector interface invoke iot ip ist java jetty js kettle lamp lan line link live llm local
	login logs loki mac machine mail management manager manga map mapper master matrix matter
	media medical meeting memos mesh message messages metrics ml mobile mode moonlight mount
	movies multimedia music name nas nat nebula network new news node nodes note notebook notes
	nx object obs ocr of office old older on oracle orm outbound over overlay owner page panel
	parallel pdf peer peers phoenix photo photos php ping play player playing plc plus podcast
	pool port portal ports power presto print printer private project propagation protocol proxy
	pulsar push python quake quality query queue quote radio radius rag raw react receive
	recipes red redundancy registry relay remote replicas report resolution resolver rest
	reverse review rip robot robots root router routing rpc ruby rust san satisfactory scan
	scheduler scrapers screen search secrets security send sensor series server server-side
	servers service services share sharing shell shutdown sieve simple sip site sliver smart
	socket source space spam spark speaker speech speed spring sql ss ssl sso stack starcraft
	static statistics status steam storage stream streaming streams studio submission subtitles
	sunshine switch sync systat system team telephone tempo terminal terraria test testing text
	the thread time tls to todo tracing transfer transmission transport trap trojan tunnel ui
	unbound universal update upload uptime ur user users valve vault versions video virus voice
	wan web website who windows wings wins with without wiz wol work worker workflow world worm
	wow wss x yang zoom
`);

/** Chinese names of services and of their kinds that are said of other things as well. */
const EVERYDAY_HAN = words(`
	邮件 域 灯 音乐 电影 菜谱 办公 存储 安全 开发 流量 监控 认证 日志 打印 计费 同步 备份 笔记 相册 照片 博客 聊天
	直播 文档 字幕 下载 语音 插座 回家 家 剧集 漫画 影视 电视 电台 缓存 饥荒 腐蚀 前端 后端 面板 数据库 网站 网页 路由
	代理 部署 调试 推理 绘图 扫描 构建 激活 物品 医疗 电力 楼宇 自动化 机器人 带宽 测速 仪表 仪表盘 笔记本 集群 调度 投屏
	遥控 搜索引擎 指标 告警 小米 大华 中控 三菱 西门子 记账 待办 可视化 项目管理 并行 密钥 挂载 中继 红队 群集 单片机
	嵌入式 摄像头 域名 邮箱 分配地址 音箱 安卓 导航页 高可用 加油站 有声书 机器学习 大数据 大模型 酒馆 打印机 网络管理
	时间同步 对时 文件传输 文件共享 共享文件夹 我的世界 木马 蠕虫 后门 工控 物联网 视频流 视频会议 开发服务器 控制台
	控制平面 客户端 服务器 节点 分片 管理 查询 备用 副本 基岩版
`);

/** Whether a name of a service is said of much else, and so is no sign of one. */
export function isEveryday(name: string): boolean {
	return EVERYDAY.has(name) || EVERYDAY_HAN.has(name);
}
