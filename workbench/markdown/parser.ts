import MarkdownIt from 'markdown-it';
import { addObsidianSyntax } from './inline-rules';

/** Obsidian keeps single line breaks and shows raw HTML; the workbench leaves HTML as text. */
export const parser = new MarkdownIt({ html: false, linkify: true, breaks: true });
addObsidianSyntax(parser);
