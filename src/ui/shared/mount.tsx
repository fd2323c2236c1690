import { render, type ComponentChild } from 'preact';
import { UiContext, type Ui } from '../context';

/** Renders into an element and returns what takes it away again. */
export function mount(container: HTMLElement, ui: Ui, body: ComponentChild): () => void {
	render(<UiContext.Provider value={ui}>{body}</UiContext.Provider>, container);
	return () => render(null, container);
}
