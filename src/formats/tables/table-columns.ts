/** What a column of a table is about. */
export type Meaning =
	'port' | 'protocol' | 'address' | 'host' | 'process' | 'container' | 'target' | 'state';

/** Which column has what, by its index. */
export type TableColumns = ReadonlyMap<Meaning, number>;

/** How columns are called, without spaces and signs, the likelier name first. */
const NAMES: readonly (readonly [Meaning, string])[] = [
	[
		'port',
		'published publishedport publishedports hostport hostports localport listenport listeningport ' +
			'externalport nodeport 主机端口 本地端口 监听端口 外部端口 宿主机端口 ' +
			'port ports portnumber portnumbers portno portprotocol portproto serviceport serverport ' +
			'defaultport tcpport 端口 端口号 服务端口 默认端口 端口协议',
	],
	['protocol', 'protocol proto protocols transport transportprotocol type 协议 传输协议 类型'],
	[
		'address',
		'address localaddress ip ipaddress bind bindaddress listenaddress hostip addr 地址 监听地址 绑定地址 本地地址 ip地址',
	],
	['host', 'host hostname server machine node computer 主机 主机名 服务器'],
	[
		'process',
		'process processname service servicename application app program software name daemon ' +
			'进程 进程名 服务 服务名 服务名称 应用 应用名称 程序 名称 软件',
	],
	['container', 'container containername 容器 容器名 容器名称'],
	[
		'target',
		'target targetport containerport internalport privateport 容器端口 目标端口 内部端口',
	],
	['state', 'state status 状态'],
];
const MEANINGS = NAMES.map(([meaning, names]) => ({ meaning, names: names.split(' ') }));

/** What the cells of a heading mean; null when none of them is a column of ports. */
export function tableColumns(heading: readonly string[]): TableColumns | null {
	const words = heading.map((cell) => cell.toLowerCase().replace(/[\s_"'#*`().（）/-]/g, ''));
	const columns = new Map<Meaning, number>();
	for (const { meaning, names } of MEANINGS) {
		const name = names.find((one) => words.includes(one));
		if (name !== undefined) columns.set(meaning, words.indexOf(name));
	}
	return columns.has('port') ? columns : null;
}
