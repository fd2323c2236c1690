// Draws the sample vault's Excalidraw notes: a host, the ports of its applications, and a packet
// that is delivered to one of them. `node scripts/pictures/draw-sample.mjs` writes them anew; the ids and
// seeds come from the texts' order, so that the same drawing gives the same file.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import LZString from 'lz-string';

const VAULT = fileURLToPath(new URL('../../test/vault/', import.meta.url));

/** The drawing in each of the sample vault's languages: the file, and its texts. */
export const DRAWINGS = [
	{
		file: 'Drawings/A host and its ports.excalidraw.md',
		host: 'Host',
		applications: 'Applications',
		packet: 'Packet',
		deliver: 'deliver',
		sentences: [
			'A port is a 16-bit integer, 0 to 65535.\nIt tells the services and applications of one computer apart.',
			'What for? So that a packet is delivered to exactly the right application.',
			'Not every application needs a port: only those that offer a network service.\nA web server listens on two: 80 and 443.',
			'The server listens on 443 and 80.\nThe client uses a random ephemeral port.',
		],
	},
	{
		file: 'Drawings/主机与端口.excalidraw.md',
		host: '主机',
		applications: '应用程序',
		packet: '数据包',
		deliver: '投递',
		sentences: [
			'端口是 16 位整数，从 0 到 65535，\n用来区分同一台计算机上的网络服务和应用程序。',
			'有什么用？让数据包准确送到对应的应用程序。',
			'不是每个应用程序都要占用端口，提供网络服务的才需要。\nWeb 服务器会监听两个：80 和 443。',
			'服务端监听 443 和 80，\n客户端得到一个随机的临时端口。',
		],
	},
];

const PORTS = ['80', '443', '22', '553'];
/** How the Obsidian plugin breaks the compressed drawing into lines. */
const CHUNK = 256;

/** The text of a drawing's note, in the form that the Excalidraw plugin saves. */
export function drawNote(drawing) {
	const elements = drawElements(drawing);
	const texts = elements.filter((element) => element.type === 'text');
	const scene = {
		type: 'excalidraw',
		version: 2,
		source: 'https://github.com/zsviczian/obsidian-excalidraw-plugin',
		elements,
		appState: { theme: 'light', viewBackgroundColor: '#ffffff', gridSize: null },
		files: {},
	};
	const compressed = LZString.compressToBase64(JSON.stringify(scene));
	const chunks = compressed.match(new RegExp(`.{1,${CHUNK}}`, 'g')).join('\n\n');
	return [
		'---\n\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n\n---',
		'==⚠  Switch to EXCALIDRAW VIEW in the MORE OPTIONS menu of this document. ⚠==\n\n',
		'# Excalidraw Data\n',
		'## Text Elements',
		texts.map((element) => `${element.text} ^${element.id}`).join('\n\n') + '\n',
		`%%\n## Drawing\n\`\`\`compressed-json\n${chunks}\n\`\`\`\n%%\n`,
	].join('\n');
}

function drawElements({ host, applications, packet, deliver, sentences }) {
	let count = 0;
	const shape = (type, x, y, width, height, more = {}) => {
		count++;
		return {
			id: `${type.slice(0, 4)}${String(count).padStart(4, '0')}`,
			type,
			x,
			y,
			width,
			height,
			angle: 0,
			strokeColor: '#1e1e1e',
			backgroundColor: 'transparent',
			fillStyle: 'solid',
			strokeWidth: 2,
			strokeStyle: 'solid',
			roughness: 1,
			opacity: 100,
			groupIds: [],
			frameId: null,
			index: `a${count.toString(36)}`,
			roundness: type === 'text' ? null : { type: 3 },
			seed: 1000 + count,
			version: 1,
			versionNonce: 2000 + count,
			isDeleted: false,
			boundElements: [],
			updated: 1,
			link: null,
			locked: false,
			...more,
		};
	};
	const text = (x, y, words, more = {}) => {
		const lines = words.split('\n');
		const width = Math.max(...lines.map((line) => line.length)) * 12;
		return shape('text', x, y, width, lines.length * 25, {
			text: words,
			rawText: words,
			originalText: words,
			fontSize: 20,
			fontFamily: 5,
			textAlign: 'left',
			verticalAlign: 'top',
			containerId: null,
			autoResize: true,
			lineHeight: 1.25,
			...more,
		});
	};

	const hostBox = shape('rectangle', 0, 0, 520, 360);
	const applicationBox = shape('rectangle', 40, 90, 440, 230, { strokeStyle: 'dashed' });
	const doors = PORTS.map((port, index) => {
		const x = 70 + index * 100;
		return [shape('rectangle', x, 180, 80, 60), text(x + 22, 198, port)];
	});
	const packetBox = shape('rectangle', -330, 180, 150, 60);
	const packetText = text(-300, 198, packet, { containerId: packetBox.id });
	packetBox.boundElements.push({ id: packetText.id, type: 'text' });
	const firstDoor = doors[0][0];
	const arrow = shape('arrow', -175, 210, 235, 0, {
		points: [
			[0, 0],
			[235, 0],
		],
		startBinding: { elementId: packetBox.id, focus: 0, gap: 5 },
		endBinding: { elementId: firstDoor.id, focus: 0, gap: 5 },
		startArrowhead: null,
		endArrowhead: 'arrow',
		lastCommittedPoint: null,
		elbowed: false,
	});
	const arrowText = text(-90, 180, deliver, { containerId: arrow.id });
	arrow.boundElements.push({ id: arrowText.id, type: 'text' });
	for (const bound of [packetBox, firstDoor]) {
		bound.boundElements.push({ id: arrow.id, type: 'arrow' });
	}
	return [
		hostBox,
		text(20, 20, host),
		applicationBox,
		text(60, 105, applications),
		...doors.flat(),
		packetBox,
		packetText,
		arrow,
		arrowText,
		...sentences.map((sentence, index) => text(600, index * 100, sentence)),
	];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const drawing of DRAWINGS) {
		const file = path.join(VAULT, drawing.file);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, drawNote(drawing));
		console.log(`wrote test/vault/${drawing.file}`);
	}
}
