import { getIcon } from '../obsidian/icons';
import { parser } from './parser';

/** The elements of a piece of Markdown. Raw HTML in it stays text. */
export function toFragment(markdown: string): DocumentFragment {
	const page = new DOMParser().parseFromString(parser.render(markdown).trim(), 'text/html');
	const fragment = document.createDocumentFragment();
	fragment.append(...page.body.childNodes);
	for (const link of fragment.querySelectorAll('a:not(.internal-link, .tag)')) {
		link.classList.add('external-link');
		link.setAttribute('rel', 'noopener nofollow');
		link.setAttribute('target', '_blank');
	}
	for (const quote of fragment.querySelectorAll('blockquote')) toCallout(quote);
	for (const item of fragment.querySelectorAll('li')) toTask(item);
	for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
		heading.setAttribute('data-heading', heading.textContent ?? '');
	}
	return fragment;
}

const ICONS: Readonly<Record<string, string>> = {
	info: 'lucide-info',
	tip: 'lucide-flame',
	warning: 'lucide-triangle-alert',
	danger: 'lucide-zap',
	example: 'lucide-list',
	question: 'lucide-circle-help',
};

/** A quote that begins with `[!kind]` is a callout; with `+` or `-` it can be folded. */
function toCallout(quote: Element): void {
	const first = quote.firstElementChild;
	const head = /^\[!([\w-]+)\]([+-]?)[ \t]*/.exec(first?.firstChild?.textContent ?? '');
	if (!first?.firstChild || !head) return;
	const [marker, name = '', fold = ''] = head;
	const kind = name.toLowerCase();
	const callout = createDiv({
		cls: 'callout',
		attr: { 'data-callout': kind, 'data-callout-fold': fold, 'data-callout-metadata': '' },
	});
	const title = callout.createDiv({ cls: 'callout-title' });
	const icon = getIcon(ICONS[kind] ?? 'lucide-pencil');
	if (icon) title.createDiv({ cls: 'callout-icon' }).append(icon);
	const inner = title.createDiv({ cls: 'callout-title-inner' });
	first.firstChild.textContent = (first.firstChild.textContent ?? '').slice(marker.length);
	inner.append(...untilBreak(first));
	if (!inner.textContent?.trim()) inner.setText(kind[0]!.toUpperCase() + kind.slice(1));
	const rest = [...quote.childNodes].filter((node) => node !== first || first.hasChildNodes());
	const content = createDiv({ cls: 'callout-content' });
	content.append(...rest);
	if (content.textContent?.trim() || content.querySelector('*')) callout.append(content);
	if (fold) makeFoldable(callout, title, content, fold === '-');
	quote.replaceWith(callout);
}

/** Takes a paragraph's first line out of it. */
function untilBreak(paragraph: Element): ChildNode[] {
	const nodes = [...paragraph.childNodes];
	const at = nodes.findIndex((node) => node.nodeName === 'BR');
	const line = at < 0 ? nodes : nodes.slice(0, at);
	for (const node of at < 0 ? nodes : nodes.slice(0, at + 1)) node.remove();
	return line;
}

function makeFoldable(
	callout: HTMLElement,
	title: HTMLElement,
	content: HTMLElement,
	closed: boolean,
): void {
	callout.addClass('is-collapsible');
	title.setAttrs({ role: 'button', tabindex: '0' });
	const set = (folded: boolean) => {
		callout.toggleClass('is-collapsed', folded);
		title.setAttr('aria-expanded', !folded);
		content.toggle(!folded);
	};
	set(closed);
	title.addEventListener('click', () => set(!callout.hasClass('is-collapsed')));
}

/** `- [ ] text` and `- [x] text`. */
function toTask(item: Element): void {
	const text = item.firstElementChild?.nodeName === 'P' ? item.firstElementChild : item;
	const match = /^\[(.)\] /.exec(text.firstChild?.textContent ?? '');
	if (!match || !text.firstChild) return;
	text.firstChild.textContent = text.firstChild.textContent!.slice(match[0].length);
	const done = match[1] !== ' ';
	item.classList.add('task-list-item');
	item.classList.toggle('is-checked', done);
	item.parentElement?.classList.add('contains-task-list');
	item.setAttribute('data-task', match[1]!);
	const box = createEl('input', {
		cls: 'task-list-item-checkbox',
		type: 'checkbox',
		attr: { 'aria-label': text.textContent ?? '' },
	});
	// Obsidian would change the note; the workbench's boxes are for looking at.
	box.disabled = true;
	box.defaultChecked = done;
	text.prepend(box);
}
