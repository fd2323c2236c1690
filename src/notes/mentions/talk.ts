/** What says "port" in a line. */
export const SPEAKS =
	/(?:^|[^a-z])(?:[ds]?ports?|listen(?:s|ing)?)(?![a-z])|[a-z]Port|端口|埠|监听|監聽|侦听|偵聽/i;
/** What says that the ports of a line are of metal. */
export const HARDWARE =
	/\b(?:usb|hdmi|lan|wan|switch|serial|patch)[\s-]ports?\b|-port\b|\bports? of\b|交换机|[个個]端口/i;
/** What is done to ports, of which one needs not say that they are such. */
export const NETWORK =
	/\b(?:firewall|allows?|isps?|blocks?|blocked|expos(?:e|es|ed|ing)|reachable|unreachable|nmap|lsof|netstat|connect(?:s|ed)?|connection refused|answers?|upnp|nat|proxy|uses|brute-forced?|scann(?:ed|ing))\b|开放|開放|安全组|安全組|防火墙|防火牆|放行|公网|公網|内网|运营商|被封|封了|爆破|暴露|打不开|占用|连不上/i;
/** What makes "9000 to 9443" a change, and no range. */
export const MOVES = /mov(?:e|ing)|chang|switch|forward|redirect|\bmap|改|换|換|迁|转|轉|映射/i;
/** The beginning of an answer to the line above. */
export const ANSWER = /^[\s>*-]*(?:a(?:nswer)?|答案?|回答)[\s*]*[:：.]/i;
