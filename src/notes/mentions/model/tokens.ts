import { conceptOf } from './concepts';

/** Words for a port in several languages; "ports" are more. */
const PORT =
	/^(?:[sd]?port|dst|puerto|porta|porto|poort|poortnummer|portnummern?|порт(?:а|у|ом|е)?|port_?no)$/;
const PORTS = /^(?:[sd]?ports|puertos|portas|poorten|porte|porti|портов|порты|портах)$/;
const PROTOCOL = /^(?:(?:tcp|udp)[46]?|sctp|dccp|quic)$/;
/** What counts, in English and a few languages beside it. */
const UNIT =
	/^(?:bytes?|octets?|bits?|[kmgt]i?b(?:ps|it)?|[km]bps|[µmn]?s|sec(?:ond)?s?|min(?:ute)?s?|minutos?|minuti|minuten|h(?:ou)?rs?|stunden|heures?|days?|weeks?|months?|years?|años?|jahre?|times|mal|veces|volte|fois|[gmk]?g|ml|cl|connections?|packets?|pakete|segments?|sessions?|retries|attempts|items|rows|lines|pages|seiten|words|people|persons|personas|persone|personnes|personen|units|eur|euros?|usd|dollars?|[kcm]m|meters|miles|[kmg]?hz|k?w(?:h|att)?s?|volts?|ma|baud|dpi|px|rpm|fps|cores?|kerne|threads|workers|points?|percent|prozent|degrees|grad|grados|gradi|tokens|nodos|knots|рубл\w*|минут\w*|секунд\w*|часов|штук|раз|страниц\w*|benutzer|nutzer|anfragen|usuarios|peticiones|utilisateurs|requêtes|utenti|richieste|gebruikers|verzoeken|usuários|запросов|пользовател\w*|film[es]?|[张個个条台次元名人页篇首秒天月位岁米克斤枚回件円種种层堂])$/;
/** Signs that mean the same in two scripts. */
const SAME: Readonly<Record<string, string>> = {
	'，': ',',
	'、': ',',
	'。': '.',
	'：': ':',
	'（': '(',
	'）': ')',
	'；': ';',
	'！': '!',
	'？': '?',
	'→': '>',
	'–': '-',
	'—': '-',
	'～': '~',
	'「': '"',
	'」': '"',
};
const TOKEN =
	/[\p{Script=Latin}\p{Script=Cyrillic}_][\p{Script=Latin}\p{Script=Cyrillic}\w'’-]*|\d[\d.,:]*|\p{Script=Hangul}+|\p{Script=Katakana}[\p{Script=Katakana}ー]*|[^\s"'`*“”‘’~]/gu;

/** A word or a sign of a line, as features name it. */
export function tokensOf(text: string): string[] {
	return (text.match(TOKEN) ?? []).map(normalize);
}

function normalize(token: string): string {
	const code = token.charCodeAt(0);
	if (code > 47 && code < 58) return 'N';
	if (token.length === 1 && code < 128) return token.toLowerCase();
	const word = SAME[token] ?? token.toLowerCase();
	if (PORT.test(word) || word === 'ポート' || word === '포트' || word === '埠') return 'port';
	if (PORTS.test(word)) return 'ports';
	if (PROTOCOL.test(word)) return 'tcp';
	return conceptOf(word);
}

/** Whether a word counts: "443 bytes". */
export const isUnit = (token: string) => UNIT.test(token);

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Stems of words that name other things by number, or measure: "ticket 443", "timeout 3000". */
const OTHERS = words(`
	ack alpha amount as asn averag backlog batch born bug build cas cent chapt chapter channel cod commit cost count
	cpu cycl day depth died dimension displ episod error exit extension fac fee fig figur flag flight floor font frame fram
	gat gbp gid gpu grad group gtx guest heap heat height hymn id ids index iso issu item job keepaliv kernel key
	lag lap latency len length level limit lin lines load mag max maximum memory metric min model mss
	mtu node nonc note number offer offset option order pag page pages paragraph pid pin plan player pool position pr price
	priority problem process psalm quantity quota rank rat rating ratio ref releas result retention rfc ro room row
	rout row rtx rul rules sample scal score sect section seed seq serial signal siz sku slid slot standard stag
	statu status step steps tabl task temperatur tick ticket timeout tim total track trail ttl uid unit uptim user
	valu version vers vlan volum wav week weight width window year zip
	内存 超时 大小 长度 状态 错误 版本 第 页 序号 密码 房间 编号 工单 工号 型号 进程 约 共 年 电话 价格 温度 延迟 并发 连接数 峰值
	缓冲 间隔 周期 重试 分区 端口数 最大 最小 上限 补丁 用户 人均 票价 气温 海拔 心率
`);

/** Stems of words about networks and what serves in them. */
const NETWORKS = words(`
	access acl admin agent allow api apach bind block bound broker browser certificat client cloud cloudflar
	cluster compos connect connection consol container daemon dashboard databas db debugg dns docker
	egress endpoint exporter expos externally fail2ban filter firewall forward frontend backend gateway grpc haproxy host http
	https inbound ingress interfac internet ip iptables isp lan listen localhost login mongo nat network nginx nmap
	open outbound packet panel peer postgr proxi proxy publish reachabl registry relay remot rout router scan scann
	server servic socket ssh sshd ssl starttl tcpdump telnet tls traefik tunnel udp ufw upstream vpn vps wan
	web websocket webui wireshark
	インバウンド アウトバウンド セキュリティグループ ファイアウォール ブラウザ プロキシ コンテナ 接続 転送 受信 送信 画面 起動 拒否 許可 開放
	防火 火墙 安全组 公网 内网 外网 网段 路由 代理 隧道 监听 转发 映射 放行 抓包 握手 协议 容器 主机 服务 服务器 浏览器 远程 扫描 爆破 暴露
	漏洞 加密 明文 集群 部署 启动 默认 后台 控制台 页面 接口 登录 连接 客户端 前端 后端 数据库 占用 网关 注册 實例 伺服 证书 封禁
`);

/** Whether a word, or two Chinese characters, name something else by number, or networks. */
export const isOther = (word: string): boolean =>
	OTHERS.has(stemOf(word)) || OTHERS.has(word) || (/[_-]/.test(word) && isOther(lastOf(word)));

/** "ttl" of "session-ttl". */
const lastOf = (word: string) => /[^_-]*$/.exec(word)![0];
export const isOfNetworks = (word: string) => NETWORKS.has(word);

/** What a word is like: that of a language that no passage has, too. */
export function shapeOf(token: string | undefined, raw: string): string {
	if (token === undefined) return 'none';
	if (isUnit(token)) return 'unit';
	if (/^[a-z]/.test(token)) {
		if (/^[A-Z]/.test(raw)) return 'name';
		return token.length > 3 && token.endsWith('s') ? 'many' : 'word';
	}
	return /^\p{L}/u.test(token) ? 'letter' : 'sign';
}

/** What a word is said by in its forms: "blocks", "blocked", "blocking". */
export function stemOf(token: string): string {
	return token.length > 4 ? token.replace(/(?:ing|ed|es|s|e)$/, '') : token;
}

/** The words of a sentence by which its topic is told: Chinese in pairs of characters. */
export function wordsOf(tokens: readonly string[]): Set<string> {
	const words = new Set<string>();
	for (const [index, token] of tokens.entries()) {
		const next = tokens[index + 1] ?? '';
		if (isHan(token)) {
			if (isHan(next)) words.add(token + next);
		} else if (token.length > 1) words.add(stemOf(token));
	}
	return words;
}

const isHan = (token: string) => token.length === 1 && token > '\u2e7f';
