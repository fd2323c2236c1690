import type * as Obsidian from 'obsidian';

/** A file or a folder of the vault. */
export abstract class TAbstractFile {
	declare vault: Obsidian.Vault;
	parent: TFolder | null = null;

	constructor(public path: string) {}

	get name(): string {
		return this.path.split('/').pop() ?? '';
	}
}

export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}

export class TFile extends TAbstractFile {
	constructor(
		path: string,
		public stat: Obsidian.FileStats,
	) {
		super(path);
	}

	get extension(): string {
		return /\.([^.]+)$/.exec(this.name)?.[1]?.toLowerCase() ?? '';
	}

	get basename(): string {
		return this.name.replace(/\.[^.]+$/, '');
	}
}

/** The folder of a path: "/" for what stands at the top. */
export function folderOf(path: string): string {
	return path.includes('/') ? path.replace(/\/[^/]*$/, '') : '/';
}
