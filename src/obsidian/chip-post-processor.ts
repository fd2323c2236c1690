import type { MarkdownPostProcessorContext } from 'obsidian';
import { BlockChild } from './block-child';
import { chipIn, mountChip } from './chip-widget';
import type { Services } from './services';

/** More chips than this in one section are no prose: the code behind them stays code. */
const MAX_CHIPS = 300;

/** Turns inline code such as `port:443` of a rendered note into chips. */
export function chipPostProcessor(services: Services) {
	return (el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		let left = MAX_CHIPS;
		for (const code of el.findAll(':not(pre) > code')) {
			if (left <= 0) break;
			const text = code.getText();
			const reading = chipIn(services, text);
			if (!reading) continue;
			left--;
			const place = createSpan();
			code.replaceWith(place);
			const show = () => mountChip(services, place, text, reading);
			context.addChild(new BlockChild(place, show));
		}
	};
}
