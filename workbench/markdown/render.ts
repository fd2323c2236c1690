import type * as Obsidian from 'obsidian';
import { Component } from '../obsidian/component';
import type { Vault } from '../obsidian/vault';
import { toFragment } from './parse';
import { processors } from './processors';

/** Where a piece of Markdown comes from, and who owns what is made of it. */
export interface RenderContext {
	readonly vault: Vault;
	readonly sourcePath: string;
	readonly component: Component;
	/** The lines of the piece within its note; null where it is no part of one. */
	readonly sectionInfo: () => Obsidian.MarkdownSectionInformation | null;
	/** How many embeds deep; an embed of itself must end. */
	readonly depth?: number;
}

const MAX_EMBEDS = 4;

/** Renders Markdown into an element: first the elements, then the plugins' processors. */
export async function renderInto(
	markdown: string,
	el: HTMLElement,
	context: RenderContext,
): Promise<void> {
	el.append(toFragment(markdown));
	const post = postContext(context);
	for (const code of el.querySelectorAll<HTMLElement>('pre > code')) {
		await runBlock(code, post);
	}
	await fillEmbeds(el, context);
	for (const processor of processors.post) await processor(el, post);
}

/** Replaces a code block by what its language's processor makes of it. */
async function runBlock(
	code: HTMLElement,
	context: Obsidian.MarkdownPostProcessorContext,
): Promise<void> {
	const language = /\blanguage-(\S+)/.exec(code.className)?.[1] ?? '';
	const handler = processors.block(language);
	if (!handler || !code.parentElement) return;
	const block = createDiv({ cls: `block-language-${language}` });
	code.parentElement.replaceWith(block);
	// Obsidian hands the text over without the line break before the closing fence.
	await handler((code.textContent ?? '').replace(/\n$/, ''), block, context);
}

/** The context that processors get. */
export function postContext(context: RenderContext): Obsidian.MarkdownPostProcessorContext {
	return {
		docId: context.sourcePath,
		sourcePath: context.sourcePath,
		frontmatter: null,
		addChild: (child) => void context.component.addChild(child),
		getSectionInfo: context.sectionInfo,
	};
}

async function fillEmbeds(el: HTMLElement, context: RenderContext): Promise<void> {
	const depth = context.depth ?? 0;
	for (const embed of el.querySelectorAll<HTMLElement>('.internal-embed:not(.is-loaded)')) {
		const file = context.vault.resolve(embed.getAttribute('src') ?? '');
		embed.addClass('is-loaded');
		if (!file || depth >= MAX_EMBEDS) continue;
		embed.empty();
		embed.addClass('markdown-embed', 'inline-embed');
		const content = embed.createDiv({ cls: 'markdown-embed-content' });
		const preview = content.createDiv({ cls: 'markdown-preview-view markdown-rendered' });
		const child = new Component();
		context.component.addChild(child as unknown as Obsidian.Component);
		await renderInto(await context.vault.read(file), preview, {
			...context,
			sourcePath: file.path,
			component: child,
			sectionInfo: () => null,
			depth: depth + 1,
		});
	}
}
