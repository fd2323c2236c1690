import { stringify } from 'yaml';
import { guard } from '../obsidian/guard';
import type { TAbstractFile, TFile, TFolder } from './files';
import { getFrontMatterInfo, readFrontmatter } from './frontmatter';
import type { Vault } from './vault';

/** What Obsidian does with files for its user. */
export class FileManager {
	constructor(private readonly vault: Vault) {
		return guard(this, 'FileManager');
	}

	/** New notes go to the vault's root: Obsidian's own default. */
	getNewFileParent(_sourcePath: string, _newFilePath?: string): TFolder {
		return this.vault.getRoot();
	}

	/** Renames a file; links to it are left alone here. */
	renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		return this.vault.rename(file, newPath);
	}

	trashFile(file: TAbstractFile): Promise<void> {
		return this.vault.trash(file);
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		const same = this.vault.resolve(file.basename, sourcePath) === file;
		const target = same ? file.basename : file.path.replace(/\.md$/, '');
		return `[[${target}${subpath}${alias && `|${alias}`}]]`;
	}

	async processFrontMatter(file: TFile, change: (frontmatter: never) => void): Promise<void> {
		await this.vault.process(file, (text) => {
			const values = readFrontmatter(text) ?? {};
			const { exists, frontmatter } = getFrontMatterInfo(text);
			// What cannot be read must not be written over: Obsidian throws, too.
			if (exists && frontmatter.trim() && !readFrontmatter(text))
				throw new Error('YAMLParseError');
			change(values as never);
			const body = text.slice(getFrontMatterInfo(text).contentStart);
			const yaml = Object.keys(values).length ? `---\n${stringify(values)}---\n` : '';
			return yaml + body;
		});
	}
}
