/** Words of several languages that say the same, behind the English one that features name them by. */
const CONCEPTS = `
	on auf op sur su sul sulla sullo на で
	the el la le il der die das den het lo
	and und y e et и と
	at bei bij
	or oder ou o или
	not nicht no ne non não niet не ない
	only nur solo seulement só somente alleen только
	from von aus desde depuis vom da vanaf с из
	to zu zum nach para naar à all в
	use nutzt benutzt verwendet usa usan utiliza utilise utilisent utilizza gebruikt использует 使用
	need needs braucht brauchen benötigt necesita nécessite necessita precisa heeft nodig нужен нужно нужны
	listen listens lauscht hört horcht écoute écoutent escucha escuchando escuta ascolta luistert слушает
	open opens opened öffnen offen geöffnet freigeben abre abrir abrimos abierto aberto ouvrir ouvert aprire aperto openen открыть открыт открыто autoriser autorisé autorisez autorizar autorizado liberar liberado разрешить разрешите otwarty
	closed close geschlossen cerrado cerrar fermé fermer chiuso chiudere fechado fechar dicht gesloten закрыт
	block blocks blocked sperren gesperrt bloquear bloquea bloquer bloqué bloccare bloccato blokkeren заблокирован bloqueaba bloquean bloqueado bloqueia bloque bloquait blocca blockiert
	run runs running läuft corre ejecuta tourne gira roda draait запущен работает está sale gira running funciona funktioniert
	server servidor servidores serveur serveurs серверы сервер サーバー サーバ
	service dienst dienste servicio servicios servizio serviço сервис служба サービス
	client cliente kunde клиент クライアント
	forward forwarded weiterleiten weiterleitung weitergeleitet redirige redirigir rediriger inoltro inoltra doorsturen doorgestuurd redirecionar проброс 転送 пробросьте пробросить rediriges redirige перенаправить leitet
	rule rules regel regeln regla reglas règle règles regola regole regra regras правило
	connect connection verbindung verbinden conexión conectar connexion connecter connessione conexão verbinding подключение соединение 接続
	external extern externe externo esterno esterna externa внешний
	internal intern interne interno interna внутренний
	router routeur roteador роутер маршрутизатор ルーター
	panel oberfläche weboberfläche interfaz interfaccia painel панель 管理画面
	default standard standardmäßig padrão défaut defecto predefinito predefinita умолчанию standaard デフォルト
	answer answers antwortet responde répond risponde antwoordt отвечает
	room zimmer raum habitación chambre stanza sala kamer кабинет
	route linie línea linea ligne linha lijn bus tram маршрут
	page seite página pagina pagine page страница
	price preis precio prix prezzo preço prijs цена
	article artikel artículo articolo artigo статья
	chapter kapitel capítulo chapitre capitolo hoofdstuk глава
`;

let known: ReadonlyMap<string, string> | undefined;

/** The English word for what a word says, where it is one of those that are the same in several languages. */
export function conceptOf(word: string): string {
	known ??= readConcepts();
	return known.get(word) ?? word;
}

function readConcepts(): Map<string, string> {
	const concepts = new Map<string, string>();
	for (const line of CONCEPTS.trim().split('\n')) {
		const [name = '', ...words] = line.trim().split(' ');
		for (const word of words) concepts.set(word, name);
	}
	return concepts;
}
