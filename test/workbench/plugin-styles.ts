import { copyStyle } from './dom/popout';
import { allDocuments } from './dom/windows';

/** The plugin's styles.css, in every window, for as long as the plugin is enabled. */
export class PluginStyles {
	private elements: HTMLElement[] = [];

	add(css: string): void {
		const style = createEl('style', { text: css });
		document.head.append(style);
		const [, ...popouts] = allDocuments();
		this.elements = [style, ...popouts.map((doc) => copyStyle(style, doc))];
	}

	/** Popouts that were opened since have copies that are known by their text only. */
	remove(): void {
		const css = this.elements[0]?.textContent;
		for (const element of this.elements) element.remove();
		this.elements = [];
		for (const doc of allDocuments()) {
			const copies = [...doc.head.querySelectorAll('style')];
			for (const copy of copies) if (css && copy.textContent === css) copy.remove();
		}
	}
}
