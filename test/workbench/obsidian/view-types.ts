import type * as Obsidian from 'obsidian';
import type { TFile } from '../vault/files';
import type { View } from './view';

type ViewCreator = (leaf: Obsidian.WorkspaceLeaf) => Obsidian.View;

/** The kinds of view that there are, and which of them opens a file. */
export class ViewTypes {
	private readonly creators = new Map<string, ViewCreator>();
	private readonly byExtension = new Map<string, string>([['md', 'markdown']]);

	/** Answers what takes it back. */
	register(type: string, creator: ViewCreator): () => void {
		if (this.creators.has(type)) {
			throw new Error(`Attempting to register an existing view type "${type}"`);
		}
		this.creators.set(type, creator);
		return () => this.creators.delete(type);
	}

	registerExtension(extension: string, type: string): () => void {
		this.byExtension.set(extension, type);
		return () => this.byExtension.delete(extension);
	}

	get count(): number {
		return this.creators.size;
	}

	typeFor(file: TFile): string {
		return this.byExtension.get(file.extension) ?? 'markdown';
	}

	make(type: string, leaf: Obsidian.WorkspaceLeaf): View {
		const creator = this.creators.get(type);
		if (!creator) throw new Error(`workbench: there is no view of type ${type}`);
		return creator(leaf) as unknown as View;
	}
}
