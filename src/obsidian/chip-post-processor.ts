import type { MarkdownPostProcessorContext } from 'obsidian';
import { BlockChild } from './block-child';
import { chipIn, mountChip } from './chip-widget';
import type { Services } from './services';

/** Turns inline code such as `port:443` of a rendered note into chips. */
export function chipPostProcessor(services: Services) {
	return (el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		for (const code of el.findAll(':not(pre) > code')) {
			const text = code.getText();
			const reading = chipIn(services, text);
			if (!reading) continue;
			const place = createSpan();
			code.replaceWith(place);
			const show = () => mountChip(services, place, text, reading);
			context.addChild(new BlockChild(place, show));
		}
	};
}
