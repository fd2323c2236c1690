// The pictures of the documentation: what the workbench shows in each, and what is done there; and
// the words of the moving ones.

const PHONE = { width: 360, height: 740 };

/** A note with something for each check to find, in both languages. */
const CARELESS = {
	en: {
		path: 'web-02.md',
		text: '---\nhost: web-02\naddress: 192.168.1.20\nos: linux\nports:\n  - 6379/tcp Redis\n  - 40000/tcp backup\n  - 10080/tcp web server\n---\n\nMail goes out on port 553, the panel is on port 70000.\n',
	},
	zh: {
		path: '网站.md',
		text: '---\nhost: 网站\naddress: 192.168.1.20\nos: linux\nports:\n  - 6379/tcp Redis\n  - 40000/tcp 备份\n  - 10080/tcp 网站\n---\n\n邮件从端口 553 发出，管理面板在端口 70000。\n',
	},
};
const QUIZ = {
	path: 'Quiz.md',
	text: '```port-quiz\nset: mail\ndirection: service-to-number\ncount: 5\n```\n',
};
const MAP = { layout: 'map', colour: 'assignment', selected: 443 };
const LOW = { width: 1000, height: 590 };
const NARROW = { width: 800, height: 760 };
const HIGH = { width: 1000, height: 1000 };
const CARDS = '.port-explorer-cards';
const HOST = '.port-explorer-host-block';
const INVENTORY = '.port-explorer-inventory';
const ZH = { lang: 'zh' };

/**
 * Each picture: where the workbench is, the size of its window, and what of the page is seen: all
 * of it, an element (`of`), or all down to the end of one (`until`). `explorer` is what the explorer
 * shows, `note` a note that is written and opened first, `command` one that is run, `act` what is
 * done then, and `waitFor` what has to be there before the picture is taken.
 */
export const PICTURES = [
	{ file: 'cards-light', place: { note: 'What is a port.md' }, until: CARDS },
	{ file: 'cards-dark', place: { note: 'Ports I run.md', theme: 'dark' }, until: CARDS },
	{ file: 'cards-zh', place: { note: '什么是端口.md', ...ZH }, until: CARDS },
	{
		file: 'list-table',
		place: { note: 'Cards, list, table.md' },
		until: '.port-explorer-block table',
	},
	{ file: 'phone', place: { note: 'Ports I run.md', width: 'phone' }, size: PHONE },
	{ file: 'problems', place: { note: 'Typos.md' }, until: CARDS },
	{ file: 'chips', place: { note: 'Port badges.md' }, act: hoverChip(0), size: LOW },
	{ file: 'chips-zh', place: { note: '端口徽章.md', ...ZH }, act: hoverChip(2), size: LOW },
	{ file: 'lookup', command: 'look-up-port', act: type('postgers'), of: '.prompt' },
	{
		file: 'lookup-zh',
		place: ZH,
		command: 'look-up-port',
		act: type('远程桌面'),
		of: '.prompt',
	},
	{ file: 'explorer', explorer: { query: 'dns', selected: 53 } },
	{ file: 'explorer-zh', place: ZH, explorer: { query: '数据库', selected: 5432 } },
	{ file: 'map', place: { theme: 'dark' }, explorer: MAP },
	{ file: 'map-zh', place: { theme: 'dark', ...ZH }, explorer: MAP },
	{ file: 'hosts', explorer: { layout: 'hosts', query: 'nas', selected: 8080 } },
	{
		file: 'hosts-zh',
		place: ZH,
		explorer: { layout: 'hosts', query: '路由器', selected: 8080 },
	},
	{ file: 'host', place: { note: 'A host at work.md' }, act: send(0), until: HOST },
	{
		file: 'host-zh',
		place: { note: '运行中的主机.md', theme: 'dark', ...ZH },
		act: send(3),
		until: HOST,
	},
	{
		file: 'connection',
		place: { note: 'A host at work.md' },
		of: '.port-explorer-connection',
		size: HIGH,
	},
	{
		file: 'connection-zh',
		place: { note: '运行中的主机.md', ...ZH },
		of: '.port-explorer-connection',
		size: HIGH,
	},
	{
		file: 'inventory',
		place: { note: 'The home network.md' },
		waitFor: '[data-check]',
		until: INVENTORY,
	},
	{
		file: 'inventory-zh',
		place: { note: '家庭网络.md', theme: 'dark', ...ZH },
		waitFor: '[data-check]',
		until: INVENTORY,
	},
	{ file: 'checks', note: CARELESS.en, command: 'check-ports', of: '.modal' },
	{ file: 'checks-zh', place: ZH, note: CARELESS.zh, command: 'check-ports', of: '.modal' },
	{ file: 'free-port', command: 'suggest-free-port', act: chooseHost('nas'), of: '.modal' },
	{
		file: 'free-port-zh',
		place: ZH,
		command: 'suggest-free-port',
		act: chooseHost('路由器'),
		of: '.modal',
	},
	{
		file: 'bases',
		act: showBase('Homelab/NAS.md', 'Homelab/Films.md', 'Homelab/Raspberry.md'),
		of: '.bases-view',
		waitFor: '.bases-view [data-check]',
		size: NARROW,
	},
	{
		file: 'bases-zh',
		place: ZH,
		act: showBase('家庭网络/路由器.md', '家庭网络/下载.md'),
		of: '.bases-view',
		waitFor: '.bases-view [data-check]',
		size: NARROW,
	},
	{
		file: 'import',
		place: { note: 'Paste command output.md' },
		waitFor: '.port-explorer-difference',
		until: '.port-explorer-listing',
	},
	{
		file: 'import-zh',
		place: { note: '粘贴命令输出.md', ...ZH },
		waitFor: '.port-explorer-difference',
		until: '.port-explorer-listing',
	},
	{ file: 'quiz', note: QUIZ, act: answer, of: '.port-explorer-quiz' },
	{ file: 'quiz-zh', place: ZH, note: QUIZ, act: answer, of: '.port-explorer-quiz' },
	{ file: 'settings', act: openSettings, of: '.modal' },
	{ file: 'settings-zh', place: ZH, act: openSettings, of: '.modal' },
];

/** The moving picture's words in each language: a port is written, a packet sent, a service looked up. */
export const STORIES = [
	{
		file: 'tour',
		lang: 'en',
		note: 'My server.md',
		words: 'The web server listens on this port:\n\n',
		hostNote: 'web-01.md',
		host: 'host: web-01\naddress: 192.168.1.10\nweb server: 80, 443\nsshd: 22\ntext editor:\npackets: [443, 8080, 22]',
		query: 'postgers',
	},
	{
		file: 'tour-zh',
		lang: 'zh',
		note: '我的服务器.md',
		words: '网页服务器监听这个端口：\n\n',
		hostNote: '主机.md',
		host: 'host: 主机\naddress: 192.168.1.10\n网页服务器: 80, 443\nsshd: 22\n文本编辑器:\npackets: [443, 8080, 22]',
		query: 'postgers',
	},
];

function hoverChip(which) {
	return async (page) => {
		await page.locator('.mod-inline').nth(which).hover();
		await page.waitForSelector('.hover-popover');
	};
}

/** Sends a host's packet, and waits until it is where it goes. */
function send(packet) {
	return async (page) => {
		await page.getByRole('combobox').first().selectOption('4');
		const button = page.locator('.port-explorer-packet').nth(packet);
		await button.click();
		await button.locator('.is-done').waitFor();
		await page.mouse.move(0, 0);
	};
}

function type(text) {
	return async (page) => {
		await page.keyboard.type(text);
		await page.locator('.suggestion-item').first().waitFor();
	};
}

function chooseHost(name) {
	return async (page) => {
		const option = page.locator('.modal option', { hasText: new RegExp(`^${name}$`) });
		await option.waitFor({ state: 'attached' });
		await page.locator('.modal select').first().selectOption(name);
	};
}

function showBase(...paths) {
	return async (page) => {
		await page.evaluate((each) => {
			window.workbench.showBase('port-explorer-ports', each);
		}, paths);
		await page.addStyleTag({
			content:
				'.markdown-reading-view { display: none } .workspace-ribbon { visibility: hidden } .bases-view { padding: 0 20px }',
		});
	};
}

/** Answers the first question; the page's clock stands still, so that it is always the same one. */
async function answer(page) {
	await page.locator('.port-explorer-quiz .mod-cta').click();
	await page.waitForSelector('.port-explorer-prompt');
	await page.keyboard.press('2');
	await page.waitForSelector('.port-explorer-explanation');
}

function openSettings(page) {
	return page.evaluate(() => window.workbench.openSettings('port-explorer'));
}
