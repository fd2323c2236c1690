import type * as Obsidian from 'obsidian';

type BlockHandler = (
	source: string,
	el: HTMLElement,
	context: Obsidian.MarkdownPostProcessorContext,
) => unknown;

/** What plugins have registered for rendered Markdown; cleared as they unload. */
class Processors {
	/** Goes up with each change, so that what was rendered before can be told apart. */
	generation = 0;
	/** How often a code block was given to its processor. */
	blocksRun = 0;
	/** The elements that processors were given, weakly held: many are out of the page. */
	private readonly given: WeakRef<HTMLElement>[] = [];
	private readonly blocks = new Map<string, BlockHandler>();
	private posts: Obsidian.MarkdownPostProcessor[] = [];

	registerBlock(language: string, handler: BlockHandler): () => void {
		if (this.blocks.has(language)) {
			throw new Error(
				`Code block postprocessor for language ${language} is already registered`,
			);
		}
		this.blocks.set(language, handler);
		this.generation++;
		return () => {
			this.blocks.delete(language);
			this.generation++;
		};
	}

	registerPost(processor: Obsidian.MarkdownPostProcessor): () => void {
		this.posts.push(processor);
		this.generation++;
		return () => {
			this.generation++;
			this.posts = this.posts.filter((each) => each !== processor);
		};
	}

	block(language: string): BlockHandler | undefined {
		return this.blocks.get(language);
	}

	/** In the order of their sortOrder, lower first, as the typings say. */
	get post(): readonly Obsidian.MarkdownPostProcessor[] {
		return [...this.posts].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
	}

	/** Remembers the element of a block that is given to its processor. */
	addGiven(el: HTMLElement): void {
		this.blocksRun++;
		this.given.push(new WeakRef(el));
	}

	/** The elements of blocks that are still somewhere, in the page or out of it. */
	get blockElements(): HTMLElement[] {
		return this.given.flatMap((ref) => ref.deref() ?? []);
	}

	get count(): number {
		return this.blocks.size + this.posts.length;
	}
}

export const processors = new Processors();
