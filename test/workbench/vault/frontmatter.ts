import type * as Obsidian from 'obsidian';
import { parse } from 'yaml';

const BLOCK = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Where a note's frontmatter stands. */
export function getFrontMatterInfo(content: string): Obsidian.FrontMatterInfo {
	const match = BLOCK.exec(content);
	if (!match) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const from = content.indexOf('\n') + 1;
	const frontmatter = match[1] ?? '';
	return {
		exists: true,
		frontmatter,
		from,
		to: from + frontmatter.length,
		contentStart: match[0].length,
	};
}

/** The frontmatter's values; undefined when there is none or it is no valid YAML. */
export function readFrontmatter(content: string): Record<string, unknown> | undefined {
	const { exists, frontmatter } = getFrontMatterInfo(content);
	if (!exists) return undefined;
	try {
		const value: unknown = parse(frontmatter);
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

type Frontmatter = Record<string, unknown> | null | undefined;

export function parseFrontMatterEntry(frontmatter: Frontmatter, key: string | RegExp): unknown {
	const found = Object.entries(frontmatter ?? {}).find(([name]) =>
		typeof key === 'string' ? name === key : key.test(name),
	);
	return found?.[1] ?? null;
}

/** A list, or a string with commas between. */
export function parseFrontMatterStringArray(
	frontmatter: Frontmatter,
	key: string | RegExp,
): string[] | null {
	const value = parseFrontMatterEntry(frontmatter, key);
	if (value === null) return null;
	const list: unknown[] = Array.isArray(value) ? value : String(value).split(',');
	return list.map((each) => String(each).trim()).filter(Boolean);
}

export function parseFrontMatterAliases(frontmatter: Frontmatter): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

export function parseFrontMatterTags(frontmatter: Frontmatter): string[] | null {
	const tags = parseFrontMatterStringArray(frontmatter, /^tags?$/i);
	return (
		tags && tags.flatMap((tag) => tag.split(/\s+/)).map((tag) => `#${tag.replace(/^#/, '')}`)
	);
}
