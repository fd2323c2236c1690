/** Every message shown so far, for tests. */
export const noticesShown: string[] = [];

const DEFAULT_MS = 5000;

/** A message at the edge of the window; 0 milliseconds keep it until it is clicked. */
export class Notice {
	readonly containerEl: HTMLElement;
	readonly messageEl: HTMLElement;
	readonly noticeEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration = DEFAULT_MS) {
		const container =
			document.querySelector<HTMLElement>('.notice-container') ??
			document.body.createDiv({ cls: 'notice-container', attr: { role: 'status' } });
		this.containerEl = container;
		this.noticeEl = container.createDiv({ cls: 'notice' });
		this.messageEl = this.noticeEl.createDiv({ cls: 'notice-message' });
		this.setMessage(message);
		noticesShown.push(this.messageEl.getText());
		this.noticeEl.addEventListener('click', () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		this.noticeEl.remove();
		if (!this.containerEl.hasChildNodes()) this.containerEl.remove();
	}
}
