import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SYSTEMS } from '../../src/domain/ephemeral';
import { FORMATS } from '../../src/formats/formats';
import { messagesFor, type Language } from '../../src/i18n';
import { CONNECTION_KEYS } from '../../src/notes/blocks/connection-block';
import * as examples from '../../src/notes/blocks/examples';
import { HOST_KEYS } from '../../src/notes/blocks/host-block';
import { INVENTORY_OPTIONS } from '../../src/notes/blocks/inventory-block';
import { LOOKUP_OPTIONS } from '../../src/notes/blocks/lookup-block';
import { PORT_OPTIONS } from '../../src/notes/blocks/port-block';
import { QUIZ_OPTIONS } from '../../src/notes/blocks/quiz-block';
import { CHECKS } from '../../src/notes/checks/finding';
import { LISTING_OPTIONS } from '../../src/notes/import/listing-block';
import { readPortChip } from '../../src/notes/port-chip';
import { parsePortLink } from '../../src/notes/port-link';
import { FAMILIES } from '../../src/registry/common/common-use';
import { loadRegistry } from '../../src/registry/load';
import { FILTER_WORDS } from '../../src/registry/search/filter-words';
import { parseQuery } from '../../src/registry/search/query';
import { DEFAULT_SETTINGS } from '../../src/settings/settings';
import { BLOCK_LANGUAGES, problemsOf } from '../support/block-problems';
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

/** Each block language: its page, its options, and its examples. */
const BLOCKS = {
	port: {
		about: 'ports-in-notes',
		options: PORT_OPTIONS,
		shown: examples.PORT_EXAMPLES,
	},
	'port-lookup': { about: 'lookup', options: LOOKUP_OPTIONS, shown: examples.LOOKUP_EXAMPLES },
	'port-host': { about: 'hosts', options: HOST_KEYS, shown: examples.HOST_EXAMPLES },
	'port-connection': {
		about: 'connections',
		options: CONNECTION_KEYS,
		shown: examples.CONNECTION_EXAMPLES,
	},
	'port-inventory': {
		about: 'inventory',
		options: INVENTORY_OPTIONS,
		shown: examples.INVENTORY_EXAMPLES,
	},
	'port-listeners': {
		about: 'import-export',
		options: LISTING_OPTIONS,
		shown: examples.LISTING_EXAMPLES,
	},
	'port-quiz': { about: 'practise', options: QUIZ_OPTIONS, shown: examples.QUIZ_EXAMPLES },
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
			expect(readPortChip(code!, loadRegistry()), code).toHaveProperty('range');
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
	it('are those that the plugin registers', () => {
		const main = readFileSync('src/main.ts', 'utf8');
		const registered = [...main.matchAll(/CodeBlockProcessor\(\s*'([\w-]+)'/g)];
		expect(registered.map(([, name]) => name).sort()).toEqual(keysOf(BLOCKS).sort());
		expect([...BLOCK_LANGUAGES].sort()).toEqual(keysOf(BLOCKS).sort());
	});

	it.each(Object.entries(BLOCKS))('%s has every option on its page', (_, { about, options }) => {
		const table: Readonly<Record<string, unknown>> = Array.isArray(options)
			? Object.fromEntries(options.map((key: string) => [key, []]))
			: { ...options };
		for (const language of LANGUAGES) {
			const text = page(language, about);
			for (const [key, values] of Object.entries(table)) {
				expect(hasRow(text, key), `${language}: ${key}`).toBe(true);
				const words = Array.isArray(values) ? (values as string[]) : [];
				for (const word of words) expect(text, key).toContain(`\`${word}\``);
			}
		}
	});

	it.each(Object.entries(BLOCKS))('%s has its examples in the documentation', (kind, of) => {
		const shown = fencesOf(page('en', of.about))
			.filter(({ language }) => language === kind)
			.map(({ source }) => source);
		for (const { source } of of.shown) expect(shown).toContain(source);
		for (const { source } of of.shown) expect(problemsOf(kind, source), source).toEqual([]);
	});

	it('have scenes that are read without a problem', () => {
		for (const { language, source } of Object.values(examples.SCENE_BLOCKS)) {
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
		for (const name of settingNames(language, keysOf(DEFAULT_SETTINGS)))
			expect(text).toContain(`**${name}**`);
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

	it('the words of the interface that it quotes as they are', () => {
		const text = whole(language);
		for (const words of [
			...[t.explorer.showAll, t.explorer.follow, t.vault.filters.vault, t.vault.hosts.tab],
			...[t.import.insertDiagram, t.import.insertTable, t.import.insertProperties],
			...[t.import.accept, t.import.acceptAll, t.quiz.take, t.quiz.anki, t.lookup.save],
			...[t.vault.checks.dismiss, t.vault.inventory.findings, t.vault.bases.name],
		])
			expect(text).toContain(`**${words}**`);
	});
});
