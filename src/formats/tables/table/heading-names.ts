/** What a column of a table is about. */
export type Meaning =
	'port' | 'protocol' | 'address' | 'host' | 'process' | 'container' | 'target' | 'state';

/** How columns are called in the languages of the tables, without spaces and signs, the likelier name first. */
const NAMES: readonly (readonly [Meaning, string])[] = [
	[
		'port',
		'published publishedport publishedports hostport hostports localport listenport listeningport ' +
			'lanport externalport wanport nodeport 主机端口 本地端口 监听端口 外部端口 宿主机端口 主機連接埠 ' +
			'本機連接埠 外部連接埠 port ports portnumber portnumbers portnum portno portnr portrange portranges ' +
			'portprotocol portproto protocolport serviceport serverport webport uiport webuiport httpport ' +
			'defaultport defaultports standardport destport dstport dport destinationport tcpport udpport ' +
			'tcpudpport 端口 端口号 端口號 服务端口 默认端口 端口协议 端口范围 連接埠 連接埠號 通訊埠 埠 埠號 ' +
			'puerto puertos puertolocal porta porte portas portalocal portes portnummer portnummern numérodeport ' +
			'порт порты номерпорта portti poort poortnummer ポート ポート番号 ポート番號 포트 포트번호 cổng منفذ المنفذ พอร์ต',
	],
	[
		'protocol',
		'protocol proto protocols transport transportprotocol transportlayerprotocol tcpudp type 协议 ' +
			'传输协议 传输层协议 協定 通訊協定 傳輸協定 協議 类型 類型 protocolo protokoll protocole protocollo ' +
			'протокол プロトコル 프로토콜 transportprotokoll protokół typ tipo тип',
	],
	[
		'address',
		'address localaddress localaddr ip ipaddress ipaddr bind bindaddress bindto bindip listenaddress listen ' +
			'hostip addr url endpoint link uri 地址 监听地址 绑定地址 本地地址 ip地址 位址 ip位址 本機位址 網址 网址 ' +
			'dirección direccion direcciónip adresse ipadresse adresseip indirizzo indirizzoip endereço endereçoip ' +
			'адрес ipадрес アドレス ipアドレス 주소 ip주소 adres',
	],
	[
		'host',
		'host hostname server machine node computer device vm 主机 主机名 服务器 設備 设备 主機 主機名稱 伺服器 ' +
			'servidor equipo serveur hôte rechner gerät хост сервер ホスト サーバー 호스트 서버',
	],
	[
		'process',
		'process processname service servicename services application app program software name daemon ' +
			'进程 进程名 服务 服务名 服务名称 应用 应用程序 应用名称 程序 名称 软件 服務 服務名稱 應用程式 名稱 程式 ' +
			'servicio dienst dienste serviço servizio nombre nome nom anwendung programa programme processus proceso ' +
			'служба сервис процесс программа имя название サービス サービス名 プロセス アプリ 名前 서비스 프로세스 이름 ' +
			'game purpose usage use component function usedby description 用途 说明 描述 uso zweck verwendung beschreibung descripción описание',
	],
	[
		'container',
		'container containername 容器 容器名 容器名称 容器名稱 contenedor conteneur контейнер コンテナ 컨테이너',
	],
	[
		'target',
		'target targetport containerport containerports internalport privateport insideport 容器端口 目标端口 ' +
			'内部端口 內部連接埠 容器連接埠',
	],
	['state', 'state status 状态 狀態 estado zustand état statut stato состояние статус 状態 상태'],
];
const MEANINGS = new Map(
	NAMES.flatMap(([meaning, names]) =>
		names.split(' ').map((name, rank) => [name, { meaning, rank }] as const),
	),
);
/** Further in the text of a heading than by name alone. */
const PORT_WORD =
	/(?:^|[^\p{L}])(?:ports?|puertos?|portas?|порты?|poort)(?![\p{L}])|端口|連接埠|通訊埠|ポート|포트/iu;
const TARGET_WORD =
	/\b(?:container|intern(?:al|o|a|e|er)?|внутр\S*|inside|target|private|source|src|remote|foreign|peer)\b|容器|内部|內部|目标/i;
const WORD_RANK = 500;

/** Headings are short; of a longer cell only so much is looked at. */
const MAX_HEADING = 200;

/** A heading without spaces and signs, in small letters. */
export function plainHeading(cell: string): string {
	return cell
		.slice(0, MAX_HEADING)
		.toLowerCase()
		.replace(/[（(].*?[)）]/g, '')
		.replace(/[\s_"'#*`().（）/:：&+-]/g, '');
}

/** What a heading means, and how likely another name for it would be better; null for others. */
export function meaningOf(cell: string): { meaning: Meaning; rank: number } | null {
	const name = plainHeading(cell) || plainHeading(cell.replace(/[()（）]/g, ' '));
	const known = MEANINGS.get(name);
	if (known) return known;
	if (PORT_WORD.test(cell))
		return { meaning: TARGET_WORD.test(cell) ? 'target' : 'port', rank: WORD_RANK };
	return null;
}

/** Whether a heading mentions ports or default ports. */
export function namesPort(cell: string): boolean {
	const found = meaningOf(cell);
	return (
		found?.meaning === 'port' ||
		/^(?:default|standard|number|value|nr|no|默认|預設|数值)$/.test(plainHeading(cell))
	);
}
