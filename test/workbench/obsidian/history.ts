import type * as Obsidian from 'obsidian';

/** Where a leaf has been, for its two arrows. */
export class History {
	private readonly past: Obsidian.ViewState[] = [];
	private readonly future: Obsidian.ViewState[] = [];

	constructor(private readonly show: (state: Obsidian.ViewState) => Promise<void>) {}

	get canGoBack(): boolean {
		return this.past.length > 0;
	}

	get canGoForward(): boolean {
		return this.future.length > 0;
	}

	/** The leaf leaves a place for another. */
	add(before: Obsidian.ViewState): void {
		this.past.push(before);
		this.future.length = 0;
	}

	async back(now: Obsidian.ViewState): Promise<void> {
		await this.move(this.past, this.future, now);
	}

	async forward(now: Obsidian.ViewState): Promise<void> {
		await this.move(this.future, this.past, now);
	}

	private async move(
		from: Obsidian.ViewState[],
		to: Obsidian.ViewState[],
		now: Obsidian.ViewState,
	): Promise<void> {
		const state = from.pop();
		if (!state) return;
		to.push(now);
		await this.show(state);
	}
}
