// Part of `npm run lint`: phrases that nobody would say. They read like a literal translation, and
// have been replaced once; this keeps them from coming back in texts, docs and comments.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Phrases that are wrong everywhere, each with what to write instead. */
const PHRASES = [
	[
		/\b(?!there\b)[a-z'’]+ (?:is|are|was) no (?!longer\b|more\b|less\b|different\b)[a-z]+/,
		"isn't a …",
	],
	[/\b(?:there )?are none\b/, "there aren't any"],
	[/\bof old\b/, 'historic, older'],
	[/\bunless told\b/, 'default: …'],
	[/\bstands? in\b(?! for\b)/, 'is in'],
	[/\bstands? (?:behind|beside|below|above|before) /, 'is after, next to, below …'],
	[/\bspeaks? of\b/, 'mentions, is about'],
	[/\b(?:says?|said) so\b/, 'say what it says'],
	[/\bso many\b/, 'name the number'],
	[/\bwhose it is\b/, 'the owner'],
	[/\bwhat is \w+ by\b/, 'what … says is …'],
	[/\basked how they are\b/, 'queried'],
	[/\bat hand\b/, 'available'],
	[/\b(?:is|are|was|be) told of\b/, 'is notified of'],
	[/\bputs? (?:\w+ )?into words\b/, 'describes, turns into text'],
	[/\brarely met\b/, 'rarely used'],
	[/\bcould not be written\b/, "couldn't write"],
	[/\bnames no port\b/, "doesn't contain a port"],
	[/\basks for nothing\b/, "doesn't contain a search"],
	[/\b(?:nothing|something) is known\b/, 'has (no) information'],
	[/\bis known (?:by|of)\b/, 'information about'],
	[/\bconspicuous\b/, 'name the problem'],
	[/\bno (?:listener|host|port) fits\b/, 'no matching …'],
	[/\bleft out are\b/, 'excludes'],
	[/\bwhat (?:the|a) machine says\b/, 'command output'],
	[/\bare not said\b/, 'unknown'],
	[/\bin which form\b/, 'format'],
	[/\bright is:/, 'the answer is'],
	[/\bpress a packet\b/, 'select a packet'],
	[/\bchanged meanwhile\b/, 'changed in the meantime'],
	[/\bread the notes again\b/, 'rescan all notes'],
	[/\bwhose work\b/, 'third-party code'],
	[/\bthat (?:is|are) no ports?\b/, 'false positives'],
	[/\bmap of the house\b/, 'architecture overview'],
	[/\bslips? of the finger\b/, 'typo'],
	[/从第一个数据包起/, '连接一开始就'],
	[/已知信息/, '资料'],
	[/机器的输出/, '命令输出'],
	[/重新抽取/, '重新随机'],
	[/知名端口/, '熟知端口'],
	[/重置（?RST/, '复位'],
	[/你的库/, '你的仓库'],
	[/现在该复习/, '待复习'],
	[/一扇门|小门/, '徽章'],
	[/行内端口/, '端口徽章'],
	[/您/, '你'],
];
/** Phrases that are wrong in what users read. */
const FOR_USERS = [
	[/\bdoors?\b/, 'badge, port'],
	[/\bgets\b/, 'name what happens'],
	[/\banew\b/, 'again'],
	[/\blet be\b/, 'left alone'],
];
/** Names that are riddles. */
const NAMES = [
	[/\b(?:PATIENCE|TYPED|TELL)_MS\b|\bWORTH_TELLING\b/, 'name what is timed or counted'],
	[/\b(?:givenUp|atOnce|inSlices|uiFor|isTold|toldAt)\b/, 'use the term of the field'],
];

/** Folders and files to check, and how. */
const READ = [
	'README.md',
	'README.zh-CN.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'docs',
	'test/vault',
	'src/i18n',
];
const CODE = ['src', 'scripts'];
/** Generated code, and code that is being rewritten. */
const SKIP = ['/generated/', '/notes/mentions/'];
/** This file quotes the phrases. */
const SELF = 'scripts/testing/check-words.mjs';

const COMPILED = new Map();
/** The pattern for capital letters too. */
function anyCase(pattern) {
	const known = COMPILED.get(pattern) ?? new RegExp(pattern.source, 'iu');
	COMPILED.set(pattern, known);
	return known;
}

/** What is wrong with a text: the line from 1, the phrase, and what to write instead. */
export function findPhrases(text, patterns) {
	return text.split('\n').flatMap((line, index) =>
		patterns.flatMap(([pattern, instead]) => {
			const [phrase] = anyCase(pattern).exec(line) ?? [];
			return phrase ? [{ line: index + 1, phrase, instead }] : [];
		}),
	);
}

/** Code with everything but its comments blanked, so that lines keep their numbers. */
export function commentsOf(code) {
	const TOKEN =
		/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g;
	let comments = '';
	let last = 0;
	const blank = (text) => text.replace(/[^\n]/g, ' ');
	for (const { 0: token, index } of code.matchAll(TOKEN)) {
		comments += blank(code.slice(last, index));
		comments += /^\/[/*]/.test(token) ? token : blank(token);
		last = index + token.length;
	}
	return comments + blank(code.slice(last));
}

function filesIn(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { withFileTypes: true }).flatMap(({ name }) =>
		filesIn(`${path}/${name}`),
	);
}

function check() {
	const forUsers = READ.flatMap(filesIn).filter((file) => /\.(?:md|ts)$/.test(file));
	const code = CODE.flatMap(filesIn).filter(
		(file) =>
			/\.(?:tsx?|mjs|css)$/.test(file) &&
			file !== SELF &&
			!SKIP.some((part) => file.includes(part)),
	);
	const read = (file) => readFileSync(file, 'utf8');
	return [
		...forUsers.flatMap((file) =>
			findPhrases(read(file), [...PHRASES, ...FOR_USERS]).map((found) => ({
				file,
				...found,
			})),
		),
		...code.flatMap((file) => {
			const text = read(file);
			const found = [
				...findPhrases(commentsOf(text), PHRASES),
				...(file.endsWith('.css') ? [] : findPhrases(text, NAMES)),
			];
			return found.map((each) => ({ file, ...each }));
		}),
	];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
	const found = check();
	for (const { file, line, phrase, instead } of found) {
		console.error(`${file}:${line}: "${phrase}" (better: ${instead})`);
	}
	if (found.length) process.exit(1);
}
