import type * as Obsidian from 'obsidian';

/** The line of keys and what they do, below a list of suggestions. */
export function addInstructions(el: HTMLElement, instructions: Obsidian.Instruction[]): void {
	el.querySelector(':scope > .prompt-instructions')?.remove();
	const footer = el.createDiv({ cls: 'prompt-instructions' });
	for (const { command, purpose } of instructions) {
		const line = footer.createDiv({ cls: 'prompt-instruction' });
		line.createSpan({ cls: 'prompt-instruction-command', text: command });
		line.createSpan({ text: purpose });
	}
}
