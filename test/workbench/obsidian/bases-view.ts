import type * as Obsidian from 'obsidian';
import { Component } from './component';

/** What the workbench hands to the views of bases: the app, and the notes that a query has found. */
export interface BaseQuery {
	readonly app: Obsidian.App;
	readonly files: readonly Obsidian.TFile[];
}

/** A view of a base. The workbench has no bases, but shows such a view over notes that it is given. */
export abstract class BasesView extends Component {
	abstract type: string;
	readonly app: Obsidian.App;
	readonly config = {} as Obsidian.BasesViewConfig;
	readonly allProperties: Obsidian.BasesPropertyId[] = [];
	data!: Obsidian.BasesQueryResult;

	constructor(controller: Obsidian.QueryController) {
		super();
		const { app, files } = controller as unknown as BaseQuery;
		this.app = app;
		this.setFiles(files);
	}

	/** The workbench's own: the base has found other notes. */
	setFiles(files: readonly Obsidian.TFile[]): void {
		const entries = files.map((file) => ({ file, getValue: () => null }));
		this.data = { data: entries } as unknown as Obsidian.BasesQueryResult;
	}

	/** The workbench makes no notes for a view. */
	createFileForView(): Promise<void> {
		return Promise.reject(new Error('workbench: no notes are made for views of bases'));
	}

	abstract onDataUpdated(): void;
}
