/** Words of networks. */
const NETWORKS =
	/\b(?:firewalls?|firewalld|iptables|nftables|ufw|nat|routers?|gateways?|bastion|jump ?host|vpns?|v?lans?|wlan|wan|dmz|isp|prox(?:y|ies|ied)|tunnels?|ssh|sshd|tls|ssl|https?(?!:\/\/)|dns|tcp|udp|icmp|ip|ipv[46]|subnets?|sockets?|localhost|listen\w*|bind(?:s|ing)?|bound|daemons?|upstream|inbound|outbound|ingress|egress|loopback|handshakes?|packets?|acls?|security groups?|networks?|internet|wi-?fi|websockets?|starttls|grpc|telnet|tcpdump|nmap|certbot|let'?s ?encrypt|haproxy|traefik|cloudflare|nginx|apache|fail2ban|pfsense|opnsense|openwrt|fritz!?box|\d{1,3}(?:\.\d{1,3}){3})\b/i;
const NETWORKS_HAN =
	/防火墙|防火牆|安全组|安全組|端口|埠|公网|公網|内网|內網|外网|外網|局域网|路由器|光猫|宽带|代理|隧道|监听|監聽|转发|轉發|映射|放行|抓包|报文|握手|协议|运营商|云主机|宿主机|容器|跳板机|堡垒机|服务器|伺服器|浏览器|远程|被扫|扫描|爆破|暴力破解|暴露|打不开|连不上|漏洞|勒索|挖矿|注册中心|明文|加密|对外|對外|跳板機|瀏覽器|連不上|機房|协定|協定|封包|电信|電信|寄信|收信|发信|發信|(?:阿里|腾讯|华为|百度|公有|私有)云|拨号/;

/** Words of servers and of what runs on them. */
const SERVERS =
	/\b(?:servers?|hosts?|hypervisor|containers?|docker|compose|k8s|k3s|kubernetes|clusters?|nodes?|backend|frontend|web|webui|gui|ui|consoles?|dashboards?|admin|panel|api|clients?|endpoints?|services?|brokers?|agents?|exporters?|database|db|config|defaults?|instances?|connect(?:s|ed|ions?)?|traffic|login|remote|cloud|vps|nas|vms?|rules?|polic(?:y|ies)|registry|expos\w+|publish\w*|reach\w*|blocks|blocked|blocking|unblock\w*|scan\w*|outside|browser|bookmark|app|debugger|site|page|interface|protocol|external|internal|auditors?|ransomware|scrapes?|polls?|cameras?|bots?|filtered|(?:not|n't) answer|refused|unresponsive|responding|certificates?|passwords?|encrypted|unencrypted|cleartext|(?:clear|plain) text|to the (?:world|internet|outside)|logs?|replica|master|slave|primary|standby|controller|forward\w*)\b/i;
const SERVERS_HAN =
	/服务|節點|节点|集群|部署|启动|默认|預設|配置|重启|后台|控制台|控制器|页面|网页|接口|登录|连接|客户端|服务端|前端|后端|数据库|网站|跨域|起不来|占用|被占|占着|环境|主机|主機|消费者|组播|缓存|网关|注册|实例|[主从]库|服務|叢集|啟動|設定|重啟|後台|頁面|登入|证书|憑證|密碼|密码|資料庫|網站|網頁/;

/** A Chinese character. */
export const HAN = /[\u3400-\u9fff]/;

/** Whether a text speaks of networks: a sentence that does may well name a port. */
export function speaksOfNetworks(text: string): boolean {
	// Apart, as one pattern of both scripts takes twice as long.
	return NETWORKS.test(text) || (HAN.test(text) && NETWORKS_HAN.test(text));
}

/** Whether a text speaks of servers: a hint, as those words are said of much else. */
export function speaksOfServers(text: string): boolean {
	return SERVERS.test(text) || (HAN.test(text) && SERVERS_HAN.test(text));
}

/** Things of every day that numbers are said of: money, matches, distances, people, ships. */
export const WORLD =
	/[€$£¥]|\b(?:eur|euros?|usd|dollars?|km|kg|miles|people|goals?|scored?|votes?|guests|won|lost|population|prices?|paid|salary|rent|tickets?|born|died|street|st\.|licen[cs]es|units?|copies|(?:left|leav(?:es?|ing)|(?:hard|degrees) to) port|starboard|knots|sail(?:s|ed|ing)|harbou?rs?|ferr(?:y|ies)|cargo|vessels?|vintage)\b|元|公里|比分|人口|票价|房租|工资|押金|预算|营收/i;

/** Settings and measures whose values are no ports, where they stand beside them. */
const MEASURES =
	/\b(?:\w*timeouts?|ttl|windows? (?:size|grew|is|of)|tcp window|\w*keepalive\w*|buffers?|backlog|memory|heap|limit\w*|ulimit|somaxconn|max(?:imum|_\w+)?|min(?:imum|_\w+)?|size|length|seq|ack|serial|uid|gid|pid|retention|lifetime|rounds|bits?|metric|cost|frame|build|ticket|dashboard id|room|registers?|extension|dial|invoice|rating)\b|vlans?\s*(?:ids?\s*)?(?:从|由|is|from|[=:：])|超时|内存|长度|大小|缓冲|上限|费用|并发|连接数|响应|序列号|工单|寄存器|会议号|补丁/i;
/** The same, in the whole of a sentence. */
const SCALES =
	/\b(?:mtu|mss|dial|(?:status|http|exit|return|error) codes?)\b|状态码|错误码|返回码/i;

/** Whether a sentence, or its part, speaks of something that is measured, and is no port. */
export function speaksOfMeasures(sentence: string, clause: string): boolean {
	return SCALES.test(sentence) || MEASURES.test(clause);
}
