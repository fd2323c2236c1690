import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SYSTEMS } from '../../src/domain/ephemeral';
import { FORMATS } from '../../src/formats/formats';
import { MAX_TEXT } from '../../src/formats/limits';
import { messagesFor, type Language } from '../../src/i18n';
import { SCENE_BLOCKS } from '../../src/notes/blocks/examples';
import { BLOCK_LANGUAGES, BLOCKS, type BlockLanguage } from '../../src/notes/blocks/languages';
import { CHECKS } from '../../src/notes/checks/finding';
import { MAX_NOTE } from '../../src/notes/index/note-ports';
import { readBadge } from '../../src/notes/inline/badge';
import { parsePortLink } from '../../src/notes/inline/port-link';
import { FAMILIES } from '../../src/registry/common-use';
import { loadRegistry } from '../../src/registry/load';
import { FILTER_WORDS } from '../../src/registry/search/query/filter-words';
import { parseQuery } from '../../src/registry/search/query/query';
import { DEFAULT_SETTINGS } from '../../src/settings/settings';
import { problemsOf } from '../support/block-problems';
import { COMMANDS, hasRow, obsidianSource, settingNames } from './support/documented';
import {
	fencesOf,
	headingsOf,
	linksOf,
	readPages,
	withoutFences,
	type Fence,
} from './support/markdown';

const PAGES = readPages('README.md', 'README.zh-CN.md', 'docs');
const LANGUAGES: readonly Language[] = ['en', 'zh'];
const page = (language: Language, name: string) =>
	readFileSync(`docs/${language}/${name}.md`, 'utf8');
const whole = (language: Language) =>
	readPages(`docs/${language}`)
		.map(({ text }) => text)
		.join('\n');
const isOurs = ({ language }: Fence) => language === 'port' || language.startsWith('port-');
const keysOf = (options: object) => Object.keys(options);

/** The page about each block language. */
const ABOUT: Readonly<Record<BlockLanguage, string>> = {
	port: 'ports-in-notes',
	'port-lookup': 'lookup',
	'port-host': 'hosts',
	'port-connection': 'connections',
	'port-inventory': 'inventory',
	'port-listeners': 'import-export',
	'port-quiz': 'practise',
};

describe.each(PAGES)('the examples of $file', ({ text }) => {
	it('are read without a problem, but for those that are meant to have one', () => {
		for (const { language, source, isWrong } of fencesOf(text).filter(isOurs)) {
			const problems = problemsOf(language, source);
			if (isWrong) expect(problems, source).not.toEqual([]);
			else expect(problems, `${language}\n${source}`).toEqual([]);
		}
	});
});

describe.each(PAGES)('the ports and addresses in the lines of $file', ({ text }) => {
	it('are ports and addresses', () => {
		const words = withoutFences(text);
		for (const [, code] of words.matchAll(/`(port:[^\s`]+)`/g))
			expect(readBadge(code!, loadRegistry()), code).toHaveProperty('range');
		for (const [address] of words.matchAll(/obsidian:\/\/port-explorer[^\s`]*/g)) {
			const { searchParams } = new URL(address);
			if (![...searchParams].length) continue;
			expect(parsePortLink(Object.fromEntries(searchParams)), address).not.toBeNull();
		}
	});
});

describe('the two languages', () => {
	it('have the same pages, each in the index', () => {
		const names = (language: Language) =>
			readPages(`docs/${language}`).map(({ file }) => file.replace(`docs/${language}/`, ''));
		expect(names('zh')).toEqual(names('en'));
		const index = readFileSync('docs/README.md', 'utf8');
		for (const language of LANGUAGES) {
			for (const name of names(language)) expect(index).toContain(`(${language}/${name})`);
		}
	});

	it.each(readPages('docs/en'))('have the same parts on $file', ({ file, text }) => {
		const other = readFileSync(file.replace('/en/', '/zh/'), 'utf8');
		const levels = (of: string) => headingsOf(of).map((heading) => heading.split(' ')[0]);
		expect(levels(other)).toEqual(levels(text));
		const blocks = (of: string) => fencesOf(of).map(({ language }) => language);
		expect(blocks(other)).toEqual(blocks(text));
		const pictures = (of: string) => linksOf(of).filter((each) => each.isPicture).length;
		expect(pictures(other)).toBe(pictures(text));
		const rows = (of: string) => withoutFences(of).match(/^\| /gm)?.length ?? 0;
		expect(rows(other)).toBe(rows(text));
	});

	it('have READMEs with the same pages linked', () => {
		const linked = (file: string) =>
			[...readFileSync(file, 'utf8').matchAll(/docs\/(?:en|zh)\/([\w-]+)\.md/g)].map(
				([, name]) => name,
			);
		expect(linked('README.zh-CN.md')).toEqual(linked('README.md'));
		expect(new Set(linked('README.md')).size).toBe(readPages('docs/en').length);
	});
});

describe('the block languages', () => {
	it.each(BLOCK_LANGUAGES)('%s has every option on its page', (kind) => {
		for (const language of LANGUAGES) {
			const text = page(language, ABOUT[kind]);
			for (const [key, values] of Object.entries(BLOCKS[kind].options)) {
				expect(hasRow(text, key), `${language}: ${key}`).toBe(true);
				const words = Array.isArray(values) ? (values as string[]) : [];
				for (const word of words) expect(text, key).toContain(`\`${word}\``);
			}
		}
	});

	it.each(BLOCK_LANGUAGES)('%s has its examples in the documentation', (kind) => {
		const shown = fencesOf(page('en', ABOUT[kind]))
			.filter(({ language }) => language === kind)
			.map(({ source }) => source);
		expect(BLOCKS[kind].examples.length).toBeGreaterThan(0);
		for (const { source } of BLOCKS[kind].examples) {
			expect(shown).toContain(source);
			expect(problemsOf(kind, source), source).toEqual([]);
		}
	});

	it('have scenes that are read without a problem', () => {
		for (const { language, source } of Object.values(SCENE_BLOCKS)) {
			for (const text of Object.values(source))
				expect(problemsOf(language, text), text).toEqual([]);
		}
	});
});

describe.each(LANGUAGES)('the documentation in %s names', (language) => {
	const t = messagesFor(language);

	it('every command, in its table and on the page about it', () => {
		const source = obsidianSource();
		const ids = [...source.matchAll(/\bid: '([\w-]+)',\n\s*(?:name|\.\.\.)/g)];
		expect(ids.map(([, id]) => id).sort()).toEqual(keysOf(COMMANDS).sort());
		const table = page(language, 'settings');
		for (const nameOf of Object.values(COMMANDS)) {
			const name = nameOf(t);
			const [, about = ''] =
				table.split(`\n| ${name} | [`)[1]?.match(/\]\(([\w-]+)\.md/) ?? [];
			expect(about, name).not.toBe('');
			expect(page(language, about)).toContain(`**${name}**`);
		}
	});

	it('every setting', () => {
		const text = page(language, 'settings');
		// It has a switch for each kind of check.
		const keys = keysOf(DEFAULT_SETTINGS).filter((key) => key !== 'ignoredChecks');
		expect(text).toContain(`**${t.settings.checkKinds}**`);
		for (const name of settingNames(language, keys)) expect(text).toContain(`**${name}**`);
	});

	it('every filter, and none that is not there', () => {
		const text = page(language, 'lookup');
		for (const word of FILTER_WORDS) expect(hasRow(text, word), word).toBe(true);
		for (const family of FAMILIES) expect(text).toContain(`\`#${family}\``);
		const table = text.split('\n').filter((line) => /^\| `/.test(line));
		const filters = table
			.slice(
				0,
				table.findIndex((line) => line.includes('`limit`')),
			)
			.flatMap((line) => [...line.split(' | ')[0]!.matchAll(/`([^`]+)`/g)])
			.map(([, word]) => word!);
		expect(filters.length).toBeGreaterThan(15);
		for (const word of filters) expect(parseQuery(word).words, word).toEqual([]);
	});

	it('every format and every form of export', () => {
		const text = page(language, 'import-export');
		for (const { id, name } of FORMATS) expect(text).toContain(`| ${name} | \`${id}\` |`);
		expect(text.match(/^\| .* \| `[\w-]+` \| /gm)).toHaveLength(FORMATS.length);
		for (const form of Object.values(t.import.exports.forms))
			expect(text).toContain(`| ${form} |`);
	});

	it('every check and every system', () => {
		const text = page(language, 'inventory');
		for (const check of CHECKS) expect(hasRow(text, check), check).toBe(true);
		for (const about of ['inventory', 'hosts', 'connections'])
			for (const system of SYSTEMS) expect(page(language, about)).toContain(`\`${system}\``);
	});

	it('every method of the interface and every command of the command line', () => {
		const text = page(language, 'api');
		const typings = readFileSync('types/port-explorer.d.ts', 'utf8');
		const [, members = ''] = /interface ApiV1 \{([\s\S]*?)^\}/m.exec(typings) ?? [];
		const methods = [...members.matchAll(/^\t(\w+)\(/gm)].map(([, name]) => name!);
		expect(methods.length).toBeGreaterThan(5);
		for (const name of methods) expect(text).toContain(`| \`${name}(`);
		const actions = [...obsidianSource().matchAll(/\baction: '(\w+)'/g)];
		expect(actions.length).toBeGreaterThan(2);
		for (const [, action] of actions)
			expect(hasRow(text, `port-explorer:${action}`)).toBe(true);
	});

	it('how much of a note and of a pasted text is read', () => {
		for (const limit of [MAX_NOTE, MAX_TEXT]) {
			expect(page(language, 'privacy-and-performance')).toContain(limit.toLocaleString('en'));
		}
	});

	it('the words of the interface that it quotes as they are', () => {
		const text = whole(language);
		for (const words of [
			...[t.explorer.showAll, t.explorer.follow, t.vault.filters.vault, t.vault.hosts.tab],
			...[t.import.insertDiagram, t.import.insertTable, t.import.insertProperties],
			...[
				t.import.add,
				t.import.update,
				t.import.remove,
				t.quiz.take,
				t.quiz.anki,
				t.lookup.save,
			],
			...[t.vault.checks.dismiss, t.vault.inventory.findings, t.vault.bases.name],
		])
			expect(text).toContain(`**${words}**`);
	});
});
