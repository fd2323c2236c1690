import { Platform, SuggestModal, type Editor, type Modifier } from 'obsidian';
import { formatRange, type PortRange } from '../../domain/port-range';
import { messagesFor, type Messages } from '../../i18n';
import { deadEndOf, plainQuery, tooLargeNumber } from '../../notes/inline/dead-end';
import type { SearchHit } from '../../registry/search/search';
import { BADGE_PREFIX } from '../../notes/inline/badge';
import { HitRow } from '../../ui/lookup/hit-row';
import { openExplorer } from '../views/explorer-leaf';
import { insertBlock } from '../editing/insert-block';
import { MountedRows } from './mounted-rows';
import type { Services } from '../services';
import { createUi } from '../create-ui';

/** Enough to see that a query is too wide, and few enough to render at every keystroke. */
const LIMIT = 30;

/** With Enter, each of these puts a port into the note in a way of its own. */
const IN_NOTE: readonly Modifier[] = ['Mod', 'Alt', 'Shift'];

/** What Enter does with the chosen port: show its card, or put it into the note. */
export type LookupPurpose = 'show' | 'insert-card' | 'insert-chip';

/** A port that was found, or another question where none was. */
type Suggestion = SearchHit | { readonly ask: string };

/** The lookup: a box that finds ports by number, name, software or task, in English or Chinese. */
export class LookupModal extends SuggestModal<Suggestion> {
	private readonly t: Messages;
	private readonly rows: MountedRows;

	constructor(
		private readonly services: Services,
		private readonly purpose: LookupPurpose,
		/** The note that a port can be put into; null where none is being edited. */
		private readonly editor: Editor | null,
		private readonly initialQuery: string,
	) {
		super(services.app);
		this.rows = new MountedRows(services);
		this.t = messagesFor(services.language);
		this.limit = LIMIT;
		this.setPlaceholder(this.t.lookup.placeholder);
		this.emptyStateText = this.t.lookup.nothing;
		this.setInstructions(this.instructions());
		const useSelected = (modifiers: Modifier[]) =>
			this.scope.register(modifiers, 'Enter', (event) => {
				this.selectActiveSuggestion(event);
				return false;
			});
		useSelected(['Mod', 'Shift']);
		if (editor) for (const modifier of IN_NOTE) useSelected([modifier]);
	}

	override onOpen(): void {
		this.inputEl.value = this.initialQuery;
		void super.onOpen();
		this.inputEl.select();
	}

	override onClose(): void {
		super.onClose();
		this.rows.clear();
	}

	getSuggestions(query: string): Suggestion[] {
		this.rows.clear();
		const { search, registry } = this.services;
		const tooLarge = tooLargeNumber(query);
		const hits = tooLarge ? [] : search.find(plainQuery(query), { limit: LIMIT });
		if (hits.length) return hits;
		const { lookup } = this.t;
		const { isClient, similar } = deadEndOf(query, (name) => registry.nearestNames(name));
		this.emptyStateText = tooLarge
			? lookup.tooLarge(tooLarge)
			: isClient
				? lookup.clientApp(query.trim())
				: lookup.noMatch(query.trim());
		return similar.map((ask) => ({ ask }));
	}

	/** Another question is asked in the same box. */
	override selectSuggestion(value: Suggestion, event: MouseEvent | KeyboardEvent): void {
		if (!('ask' in value)) return super.selectSuggestion(value, event);
		this.inputEl.value = value.ask;
		this.inputEl.dispatchEvent(new Event('input'));
	}

	renderSuggestion(hit: Suggestion, el: HTMLElement): void {
		if ('ask' in hit) {
			el.setText(`${this.t.lookup.didYouMean} ${hit.ask}`);
			return;
		}
		this.rows.add(el, <HitRow hit={hit} typed={this.inputEl.value} />);
	}

	onChooseSuggestion(hit: Suggestion, event: MouseEvent | KeyboardEvent): void {
		if ('ask' in hit) return;
		const range: PortRange = { first: hit.first, last: hit.last, protocols: [] };
		const number = formatRange(range);
		const mod = event.ctrlKey || event.metaKey;
		const { editor, purpose } = this;
		if (mod && event.shiftKey) createUi(this.services, () => {}).actions.copy(number);
		else if (editor && mod) editor.replaceSelection(number);
		else if (editor && (event.altKey || (purpose === 'insert-chip' && !event.shiftKey))) {
			editor.replaceSelection(`\`${BADGE_PREFIX}${number}\``);
		} else if (editor && (event.shiftKey || purpose === 'insert-card')) {
			insertBlock(editor, number);
		} else void openExplorer(this.app, 'main', { selected: hit.first, open: true, query: '' });
	}

	private instructions() {
		const { lookup } = this.t;
		const mod = Platform.isMacOS ? 'cmd' : 'ctrl';
		const enter = {
			show: lookup.show,
			'insert-card': lookup.insertCard,
			'insert-chip': lookup.insertBadge,
		}[this.purpose];
		const inNote = [
			{ command: `${mod} ↵`, purpose: lookup.insertNumber },
			{ command: 'alt ↵', purpose: lookup.insertBadge },
			{ command: 'shift ↵', purpose: lookup.insertCard },
		];
		return [
			{ command: '↑↓', purpose: lookup.navigate },
			{ command: '↵', purpose: enter },
			...(this.editor ? inNote.filter(({ purpose }) => purpose !== enter) : []),
			{ command: `${mod} shift ↵`, purpose: lookup.copy },
			{ command: 'esc', purpose: lookup.dismiss },
		];
	}
}
