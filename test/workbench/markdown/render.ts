import type * as Obsidian from 'obsidian';
import { Component } from '../obsidian/component';
import { Notice } from '../obsidian/notice';
import { readFrontmatter } from '../vault/frontmatter';
import type { Vault } from '../vault/vault';
import { toFragment } from './fragment';
import { processors } from './processors';
import { sectionsAt } from './sections';

/** Where a piece of Markdown comes from, and who owns what is made of it. */
export interface RenderContext {
	readonly vault: Vault;
	readonly sourcePath: string;
	readonly component: Component;
	/** The lines of the piece within its note; null where it is no part of one. */
	readonly sectionInfo: (el: HTMLElement) => Obsidian.MarkdownSectionInformation | null;
	/** How many embeds deep; an embed of itself must end. */
	readonly depth?: number;
}

const MAX_EMBEDS = 5;
let lastId = 0;

/**
 * Renders Markdown into an element: first the elements, then the plugins' processors, which in
 * Obsidian too begin before a new section is put into the page, and do not wait for each other.
 */
export async function renderInto(
	markdown: string,
	el: HTMLElement,
	context: RenderContext,
): Promise<void> {
	el.append(toFragment(markdown));
	const post = postContext(context);
	const running: unknown[] = [];
	for (const code of el.querySelectorAll<HTMLElement>('pre > code')) {
		const language = /\blanguage-(\S+)/.exec(code.className)?.[1] ?? '';
		const pre = code.parentElement;
		if (!pre || !processors.block(language)) continue;
		const block = el.doc.createElement('div');
		pre.replaceWith(block);
		running.push(runBlock(language, (code.textContent ?? '').replace(/\n$/, ''), block, post));
	}
	running.push(fillEmbeds(el, context));
	for (const processor of processors.post) running.push(processor(el, post));
	await Promise.all(running);
}

/** Runs the plugins' post processors on elements that belong to no note. */
export async function postProcess(el: HTMLElement, vault: Vault): Promise<void> {
	const component = new Component();
	component.load();
	const post = postContext({ vault, sourcePath: '', component, sectionInfo: () => null });
	const running: unknown[] = processors.post.map((processor) => processor(el, post));
	await Promise.all(running);
}

/** A code block on its own, as Live Preview renders it: nothing but its language's processor. */
export async function renderBlock(
	language: string,
	source: string,
	el: HTMLElement,
	context: RenderContext,
): Promise<void> {
	const block = el.createDiv();
	// Live Preview tells a code block nothing of the note's frontmatter.
	await runBlock(language, source, block, { ...postContext(context), frontmatter: {} });
}

/** Runs the processor of a language; where it throws, the block's source is shown as it is. */
async function runBlock(
	language: string,
	source: string,
	block: HTMLElement,
	context: Obsidian.MarkdownPostProcessorContext,
): Promise<void> {
	block.className = `block-language-${language}`;
	processors.addGiven(block);
	try {
		await processors.block(language)?.(source, block, context);
	} catch (error) {
		console.error(error);
		block.empty();
		block.createEl('pre').createEl('code', { text: source });
		new Notice(`workbench: the processor of ${language} threw: ${String(error)}`);
	}
}

/** The context that processors get. */
function postContext(context: RenderContext): Obsidian.MarkdownPostProcessorContext {
	return {
		docId: String(++lastId),
		sourcePath: context.sourcePath,
		frontmatter: readFrontmatter(context.vault.peek(context.sourcePath) ?? ''),
		addChild: (child) => void context.component.addChild(child),
		// A block within a callout is told no lines.
		getSectionInfo: (el) => (el.closest('.callout') ? null : context.sectionInfo(el)),
	};
}

async function fillEmbeds(el: HTMLElement, context: RenderContext): Promise<void> {
	const depth = context.depth ?? 0;
	for (const embed of el.querySelectorAll<HTMLElement>('.internal-embed:not(.is-loaded)')) {
		const src = embed.getAttribute('src') ?? '';
		const file = context.vault.resolve(src, context.sourcePath);
		embed.addClass('is-loaded');
		if (!file || file.extension !== 'md' || depth >= MAX_EMBEDS) {
			embed.addClass('mod-empty');
			continue;
		}
		embed.empty();
		embed.addClass('markdown-embed', 'inline-embed');
		const child = new Component();
		context.component.addChild(child as unknown as Obsidian.Component);
		await renderNotePart(embed, {
			...context,
			sourcePath: file.path,
			component: child,
			depth: depth + 1,
			subpath: /#.*$/.exec(src)?.[0] ?? '',
		});
	}
}

/** Which part of a note: what a heading or a block's id points to, from a line on. */
export interface NotePart extends RenderContext {
	readonly subpath: string;
	readonly fromLine?: number;
}

/** Renders a note, or a part of it, as embeds and previews show it. */
export async function renderNotePart(embed: HTMLElement, part: NotePart): Promise<void> {
	const content = embed.createDiv({ cls: 'markdown-embed-content' });
	const preview = content.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
	const sizer = preview.createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
	const { vault, sourcePath, subpath, fromLine = 0, ...context } = part;
	const file = vault.getFileByPath(sourcePath);
	const note = file ? await vault.read(file) : '';
	const sections = sectionsAt(note, subpath).filter(({ end }) => end >= fromLine);
	// Of a part, Obsidian knows no more than the part: its lines are counted from where it begins.
	const [first] = sections;
	const offset = (subpath || fromLine) && first ? first.start : 0;
	const last = sections.at(-1)?.end ?? 0;
	const known = note
		.split('\n')
		.slice(offset, subpath ? last + 1 : undefined)
		.join('\n');
	for (const { text, start, end, cls } of sections) {
		const el = sizer.createDiv({ cls });
		await renderInto(text, el, {
			...{ ...context, vault, sourcePath },
			sectionInfo: (within) =>
				el.contains(within)
					? { text: known, lineStart: start - offset, lineEnd: end - offset }
					: null,
		});
	}
}
