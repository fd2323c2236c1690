import MarkdownIt from 'markdown-it';
import { addObsidianSyntax } from './inline-rules';

/** Obsidian keeps single line breaks and shows raw HTML and images; the workbench leaves both as text. */
export const parser = new MarkdownIt({ html: false, linkify: true, breaks: true });
parser.disable('image');
addObsidianSyntax(parser);
