import { speaksOfNetworks, speaksOfServers } from './topic';

/** Words after which little else than a port can follow, in a sentence about networks. */
const ACTS =
	/\b(?:listen(?:s|ing|ed)?(?: on| at| to)?|bound to|bind(?:s|ing)?(?: to| on)?|r[ua]n(?:s|ning)?(?: on| at)|serv(?:es?|ed|ing)(?: on| at| from)?|expos(?:es?|ed|ing)|publish(?:es|ed|ing)?|forward(?:s|ed|ing)?(?: for)?|(?:un)?block(?:s|ed|ing)?|open(?:s|ed|ing)?(?: up)?|clos(?:es?|ed|ing)|allow(?:s|ed|ing)?|permit(?:s|ted)?|den(?:y|ies|ied)|drop(?:s|ped)?|scan(?:s|ned|ning)?|prob(?:es?|ed)|hog(?:s|ged)?|grab(?:s|bed)?|tak(?:es?|ing)|took|own(?:s|ed)?|h[eo]lds?|holding|occup(?:ies|ied|y)|fre(?:es|ed|e)|us(?:es?|ed|ing)|pick(?:s|ed)?|want(?:s|ed)?|need(?:s|ed)?(?: just| only)?|gets?|keeps?|kept|default(?:s|ed)?(?: to| is)?|reach(?:es|ed|able)?(?: it)?(?: on| at| via)?|connect(?:s|ed|ing)?(?: to| on| via)?|answer(?:s|ed|ing)?(?: on| at)|respond(?:s|ed)?(?: on| at)|s[ia]ts?(?: on| at)|li(?:ves?|ving)(?: on| at)|stays?(?: on| at)|up on|comes?(?: in| up)?(?: on| at)|goes?(?: in| out| over)?(?: on| via| through| over)|speaks?(?: \w+)? on|talks?(?: \w+)?(?: on| to)?|tr(?:y|ies|ied|ying)|enter(?:ed)?|scrapes?|polls?|hijack(?:s|ed)?|(?:en|dis)abled?|(?:mov(?:ed?|es|ing)|switch(?:ed|es|ing)?|chang(?:ed?|es|ing)|set)(?: [\w.-]+){0,4} (?:to|from|off)|only (?:on|has)|(?:rule|hole|forward) for|spread(?:s|ing)? via|sends?(?: \w+)? to|logs in (?:on|at|to))\s+["'`*]*$/i;
const ACTS_HAN =
	/(?:监听|監聽|[开開](?:放|着|在)?|放(?:行|了|开)?|支持|跳|解?[封禁拦挡占](?:用|着)?了?|暴露|[转轉](?:发|到)|映射[到给]?|连接?|連|访问|扫|抓|填|[换換改迁移切挪](?:到|成|为|為|用|走|回|了)?|默认是?|預設|除了|[只保]?留|写|[起跑挂]在|劫持|屏蔽|打|还要|[发送]往|拉流|推流|指向)\s*["'`*]*$/;
const ON = /(?:^|[^-\w])(?:on|at|via|over|through|behind|against|below|above)\s+["'`*]*$/i;
const TO =
	/\b(?:to|from|into|off|instead of|than|not|n?or|and|with|of|for|plain|just|only|then|except|now|standard|usual|default|both|but|knows?|longer|still|if|when|until|unless|because|since|while|that|why|whether|let|so|has|have|had)\s+["'`*]*$/i;
const PREPOSITION_HAN = /[把将让加在用走到从看是为為的叫给由要就和与成出进去还]\s*["'`*]*$/;
const IS =
	/(?:\b(?:is|are|was|were|be|been|becomes?|stays?|remains?|means|says?)\s+(?:(?:now|still|always|only)\s+)?|[→>]\s*)["'`*]*$/i;
const TOPIC_HAN =
	/(?:云|服务商|运营商|机器|系统|设备|路由器|防火墙|后台|控制台|网页|页面|接口|[内外公]网|本机|本地|线上|宿主机|主机|容器[内里]?|服务器|客户端|服务端|前端|后端|明文|加密|代理|集群|控制器|连接|协议|浏览器|预发|环境|生产|[老新主从]?[库庫]|实例|對外|对外|默认|网关|范围|range)\s*["'`*]*$/i;

/** Words before a number that say what else it is. */
const ELSE =
	/(?:\b(?:asn?|problems?|as|seed|flight|gate|seat|hymn|psalm|exam|tasks?|jobs?|batch|case|sample|item|article|paragraph|route|highway|postcode|zip|tel|phone|ext|dial|call|around|some|nearly|almost|roughly|approximately|under|worth|born|died|aged?|earn\w*|pay|paid|weighs?|sold|won|lost|scored|ran|killed|bought|ate|drove|walked|depth|length|gtx|rtx|ryzen|intel|model|nr\.?|attendance|population|quota|capacity|pool|epochs?|\w*rate|node(?:\.js)?|ruby|rails|django|angular|ios|android|macos|chrome|firefox|fedora|centos|rhel|gcc|openssl|jdk|java|php|python|office|windows|ubuntu|debian|quorum|display|scale|retention|process|rack|unit|building|frame|firmware|panel|dashboard|serial|phone is|uptime|build|pull request|pr|rules?|polic(?:y|ies)|features?|modules?|cable|photo|errno|lag|evicted|hits|misses|cur|cycles|position|offset|rank|pv|uv|[qtr]ps|rsa|aes|sha|average|(?:peak(?:s|ed)?|capped|tops out|limited) at|\d at|(?:rose|fell|grew|drop(?:s|ped)?|up) to)|ORA-?|AS\s?号?|人数|人均|票价|房价|房租|价格|工资|工号|邮编|电话|分机|手机|车牌|配速|心率|血压|气温|温度|湿度|海拔|年|月|超过|近|将近|大约|不到|花了|跑了|卖了|买了|打了|考了|得了|收了|存了|涨了|跌了|赢了|输了|缓冲区|分区|连接数|并发|线程|补丁号|实例名|码率|延迟|成交|录取|参加|共计|合计|总计|总共|每天|每月|每年|(?:^|[^护])进程|心跳|间隔|重试|周期|采样|来了|走了|剩|丢包|键|帧|配额|(?:^|[^计])费|资产编号|序列号|会议号|型号|固件|编号|用户|率|转化|许可|在线|峰值|断线|命中)\s*(?:is|was|of|to|=|:|：|为|是|number|no\.?)?\s*["'`*(（]*$/i;
/** Before the rest of a word, an amount, a range, a fraction, or a column of numbers. */
const PART =
	/(?:[\w.$€£¥#@]|(?:^|\D)::|(?:^|[^c\d])\d{1,2}::|\d{3}::|:\w{1,4}:|\d:|\d\s?[-–—~～]\s?|[\w/]-|[A-Za-z_.]\/|\.\d{1,3}\/|\d\s|\w\[|\S\s{2,}|\.\w{1,4}:)$/;

/** What is set to a number: "RETRIES = 8080". */
const VALUE = /(?:[\w\]]\s?=\s?|[a-z](?:[A-Z]|_[a-z])\w*["']?\s?:\s*)["']?$/;

/** An option of a command that has no port: "-c 500", "-m 30". */
const OPTION = /\s-(?![dilpDLPR])[a-z]\s$/i;

/** Whether what stands before a number makes it a part of something, or something else. */
export function isSomethingElse(before: string): boolean {
	if (PART.test(before)) return !/\b(?:tcp|udp)\/$/i.test(before);
	return ELSE.test(before) || VALUE.test(before) || OPTION.test(before);
}

/** What stands before a number. */
export type PlaceBefore =
	| 'act'
	| 'on'
	| 'to'
	| 'is'
	| 'colon'
	| 'bracket'
	| 'comma'
	| 'opens'
	| 'topic'
	| 'preposition'
	| 'word';

const KINDS: readonly (readonly [PlaceBefore, RegExp])[] = [
	['act', ACTS],
	['on', ON],
	['is', IS],
	['to', TO],
	['act', ACTS_HAN],
	['topic', TOPIC_HAN],
	['preposition', PREPOSITION_HAN],
	['colon', /[:：]\s*["'`*_]*$/],
	['bracket', /[(（[]\s*["'`*]*$/],
	['comma', /[,，、/+&]\s*["'`*]*$/],
	['opens', /(?:^|[.。!！?？;；|]\s*|[-–—]\s+|^\s*(?:[-*+]|\d+[.)])\s+)["'`*]*$/],
];

/** Tells what stands before a number. */
export function placeBefore(before: string): PlaceBefore {
	for (const [kind, pattern] of KINDS) if (pattern.test(before)) return kind;
	const word = /([a-z][\w.+-]*)\s+["'`*]*$/i.exec(before)?.[1] ?? '';
	return speaksOfNetworks(word) || speaksOfServers(word) ? 'topic' : 'word';
}
