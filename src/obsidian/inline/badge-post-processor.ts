import type { MarkdownPostProcessorContext } from 'obsidian';
import { MountedChild } from '../blocks/mounted-child';
import { badgeIn, mountBadge } from './badge-widget';
import type { Services } from '../services';

/** Limit of badges per section: the rest stays code. */
const MAX_BADGES = 300;

/** Turns inline code such as `port:443` of a rendered note into badges. */
export function badgePostProcessor(services: Services) {
	return (el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		let left = MAX_BADGES;
		for (const code of el.findAll(':not(pre) > code')) {
			if (left <= 0) break;
			// Obsidian calls this for what our own blocks show, too.
			if (code.closest('.port-explorer-block')) continue;
			const text = code.getText();
			const reading = badgeIn(services, text);
			if (!reading) continue;
			left--;
			const place = createSpan();
			code.replaceWith(place);
			const show = () => mountBadge(services, place, text, reading);
			context.addChild(new MountedChild(place, show));
		}
	};
}
