import type { WorkspaceLeaf } from './leaf';

/** Which leaves were active, the last one first. */
export class LeafOrder {
	private active: WorkspaceLeaf[] = [];

	/** A leaf has become active. */
	add(leaf: WorkspaceLeaf): void {
		this.active = [leaf, ...this.active.filter((each) => each !== leaf)];
	}

	remove(leaf: WorkspaceLeaf): void {
		this.active = this.active.filter((each) => each !== leaf);
	}

	/** The leaves of the main area and of popout windows: those that were active, then the others. */
	main(leaves: readonly WorkspaceLeaf[]): WorkspaceLeaf[] {
		const ordered = [...new Set([...this.active, ...leaves])];
		return ordered.filter(({ side }) => side === 'main' || side === 'window');
	}
}
