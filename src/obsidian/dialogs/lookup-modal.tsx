import { Platform, SuggestModal, type Editor, type Modifier } from 'obsidian';
import { formatRange, type PortRange } from '../../domain/port-range';
import { messagesFor, writtenIn, type Messages } from '../../i18n';
import { deadEndOf, plainQuery, tooLargeNumber } from '../../notes/inline/dead-end';
import { foundName } from '../../registry/search/entries';
import type { SearchHit } from '../../registry/search/search';
import { BADGE_PREFIX } from '../../notes/inline/badge';
import { runInSlices } from '../../lib/run-in-slices';
import { HitRow } from '../../ui/lookup/hit-row';
import { resultNote } from '../../ui/lookup/result-note';
import { openExplorer } from '../views/explorer-leaf';
import { insertBlock } from '../editing/insert-block';
import { MountedRows } from './mounted-rows';
import type { Services } from '../services';
import { createUi } from '../create-ui';

/** Enough to see that a query is too wide, and few enough to render at every keystroke. */
const LIMIT = 30;

/** So long the search is prepared at a time: a phone, four times slower, stays below 50 ms. */
const PREPARE_SLICE_MS = 8;

/** With Enter, each of these puts a port into the note in a way of its own. */
const IN_NOTE: readonly Modifier[] = ['Mod', 'Alt', 'Shift'];

/** What Enter does with the chosen port: show its card, or put it into the note. */
export type LookupPurpose = 'show' | 'insert-card' | 'insert-chip';

/** A port that was found, or another question where none was. */
type Suggestion = SearchHit | { readonly ask: string };

async function runPreparing(work: () => Generator<void, void>): Promise<void> {
	await runInSlices(work(), PREPARE_SLICE_MS);
}

/** The lookup: a box that finds ports by number, name, software or task, in English or Chinese. */
export class LookupModal extends SuggestModal<Suggestion> {
	private readonly t: Messages;
	private readonly rows: MountedRows;
	/** Explains above the results that they're only suggestions. */
	private readonly noteEl: HTMLElement;
	/** Resolve when the search can answer from what is commonly run, and from everything. */
	private usable: Promise<void> = Promise.resolve();
	private ready: Promise<void> = Promise.resolve();
	private late: Promise<Suggestion[]> | undefined;
	private isClosed = false;

	constructor(
		private readonly services: Services,
		private readonly purpose: LookupPurpose,
		/** The note that a port can be put into; null where none is being edited. */
		private readonly editor: Editor | null,
		private readonly initialQuery: string,
	) {
		super(services.app);
		this.rows = new MountedRows(services);
		this.noteEl = this.modalEl.createDiv({ cls: 'port-explorer-result-note' });
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
		this.resultContainerEl.before(this.noteEl);
		this.prepareSearch();
		// Obsidian empties the box and asks for suggestions: what to begin with comes after that.
		void super.onOpen();
		if (!this.initialQuery) return;
		this.inputEl.value = this.initialQuery;
		this.inputEl.dispatchEvent(new Event('input'));
		this.inputEl.select();
	}

	override onClose(): void {
		super.onClose();
		this.isClosed = true;
		this.rows.clear();
	}

	getSuggestions(query: string): Suggestion[] | Promise<Suggestion[]> {
		return this.findEarly(query) ?? (this.late ??= this.findLate());
	}

	/** The suggestions, where what is prepared is enough to tell. */
	private findEarly(query: string): Suggestion[] | undefined {
		const { search } = this.services;
		if (search.isReady) return this.suggest(query, this.hitsOf(query));
		// Of a number that isn't commonly used only IANA knows, and it is read last.
		if (!search.isUsable || /\p{N}/u.test(query)) return undefined;
		const hits = this.hitsOf(query);
		return hits[0]?.match === 'exact' ? this.suggest(query, hits) : undefined;
	}

	/** One answer to all that is typed until it is there. */
	private async findLate(): Promise<Suggestion[]> {
		const query = () => this.inputEl.value;
		await this.usable;
		let found = this.isClosed ? [] : this.findEarly(query());
		if (!found) {
			await this.ready;
			found = this.isClosed ? [] : this.suggest(query(), this.hitsOf(query()));
		}
		this.late = undefined;
		return found;
	}

	private hitsOf(query: string): SearchHit[] {
		if (tooLargeNumber(query)) return [];
		return this.services.search.find(plainQuery(query), { limit: LIMIT, partial: true });
	}

	private suggest(query: string, hits: SearchHit[]): Suggestion[] {
		this.rows.clear();
		const { registry } = this.services;
		const tooLarge = tooLargeNumber(query);
		this.noteEl.setText(hits.length ? resultNote(query, hits, this.t, registry) : '');
		if (hits.length) return hits;
		const { lookup } = this.t;
		const { isClient, similar } = deadEndOf(query, registry);
		this.emptyStateText = tooLarge
			? lookup.tooLarge(tooLarge)
			: isClient
				? lookup.clientApp(query.trim())
				: lookup.noHits(query.trim());
		return similar.map((ask) => ({ ask }));
	}

	/** Prepares the search between the keystrokes. */
	private prepareSearch(): void {
		const { search } = this.services;
		const steps = search.prepare();
		const isOver = () => this.isClosed || steps.next().done === true;
		this.usable = runPreparing(function* () {
			while (!search.isUsable && !isOver()) yield;
		});
		this.ready = this.usable.then(() =>
			runPreparing(function* () {
				while (!isOver()) yield;
			}),
		);
		this.services.vault.letFirst(this.ready);
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
			insertBlock(editor, `${number}${this.labelOf(hit)}`);
		} else {
			const meant = foundName(hit);
			const selected = hit.first;
			void openExplorer(this.app, 'main', { selected, meant, open: true, query: '' });
		}
	}

	/** The software that was looked up, where its port is better known for another. */
	private labelOf({ first, entry }: SearchHit): string {
		const { registry, language } = this.services;
		const [usual] = registry.common.at(first);
		const use = entry?.use;
		if (!use || use.en.name === usual?.en.name) return '';
		return ` ${writtenIn(language, use).name}`;
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
