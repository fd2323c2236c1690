import { SuggestModal, type Editor } from 'obsidian';
import { formatRange, type PortRange } from '../domain/port-range';
import { messagesFor, type Messages } from '../i18n';
import type { SearchHit } from '../registry/search/search';
import { HitRow } from '../ui/hit-row';
import { mount } from '../ui/mount';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** Enough to see that a query is too wide, and few enough to render at every keystroke. */
const LIMIT = 30;

/** What Enter does with the chosen port: show its card, or put it into the note. */
export type LookupPurpose = 'show' | 'insert-card';

/** The lookup: a box that finds ports by number, name, software or task, in English or Chinese. */
export class LookupModal extends SuggestModal<SearchHit> {
	private readonly t: Messages;
	private unmount: (() => void)[] = [];

	constructor(
		private readonly services: Services,
		private readonly purpose: LookupPurpose,
		/** The note that a port can be put into; null where none is being edited. */
		private readonly editor: Editor | null,
		private readonly initialQuery: string,
	) {
		super(services.app);
		this.t = messagesFor(services.language);
		this.limit = LIMIT;
		this.setPlaceholder(this.t.lookup.placeholder);
		this.emptyStateText = this.t.lookup.nothing;
		this.setInstructions(this.instructions());
		if (!editor) return;
		this.scope.register(['Mod'], 'Enter', (event) => this.useSelected(event));
		this.scope.register(['Shift'], 'Enter', (event) => this.useSelected(event));
	}

	override onOpen(): void {
		this.inputEl.value = this.initialQuery;
		void super.onOpen();
		this.inputEl.select();
	}

	override onClose(): void {
		super.onClose();
		this.clearRows();
	}

	getSuggestions(query: string): SearchHit[] {
		this.clearRows();
		return this.services.search.find(query, { limit: LIMIT });
	}

	renderSuggestion(hit: SearchHit, el: HTMLElement): void {
		const ui = uiFor(this.services, () => {});
		this.unmount.push(mount(el, ui, <HitRow hit={hit} />));
	}

	onChooseSuggestion(hit: SearchHit, event: MouseEvent | KeyboardEvent): void {
		const range: PortRange = { first: hit.first, last: hit.last, protocols: [] };
		const number = formatRange(range);
		const wantsCard = event.shiftKey || this.purpose === 'insert-card';
		const wantsNumber = event.ctrlKey || event.metaKey;
		if (this.editor && wantsNumber) this.editor.replaceSelection(number);
		else if (this.editor && wantsCard) insertBlock(this.editor, number);
		else new PortModal(this.services, range).open();
	}

	private useSelected(event: KeyboardEvent): false {
		this.selectActiveSuggestion(event);
		return false;
	}

	private instructions() {
		const { lookup } = this.t;
		const enter = this.purpose === 'show' ? lookup.show : lookup.insertCard;
		const inNote = [
			{ command: 'ctrl ↵', purpose: lookup.insertNumber },
			{ command: 'shift ↵', purpose: lookup.insertCard },
		];
		return [
			{ command: '↑↓', purpose: lookup.navigate },
			{ command: '↵', purpose: enter },
			...(this.editor ? inNote : []),
			{ command: 'esc', purpose: lookup.dismiss },
		];
	}

	private clearRows(): void {
		for (const unmount of this.unmount.splice(0)) unmount();
	}
}

/** Puts a block on lines of its own, in the place of the selection. */
function insertBlock(editor: Editor, source: string): void {
	const { line, ch } = editor.getCursor('from');
	const before = editor.getLine(line).slice(0, ch).trim() ? '\n' : '';
	editor.replaceSelection(`${before}\`\`\`port\n${source}\n\`\`\`\n`);
}
