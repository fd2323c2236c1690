import {
	EditorSuggest,
	type Editor,
	type EditorPosition,
	type EditorSuggestTriggerInfo,
} from 'obsidian';
import { messagesFor } from '../../i18n';
import { completionsFor, type Completion } from '../../notes/inline/completions';
import { typingAt, type Typing } from '../../notes/inline/typing';
import { HitRow } from '../../ui/lookup/hit-row';
import { MountedRows } from '../dialogs/mounted-rows';
import type { Services } from '../services';

/** Few enough that the list does not hide the note. */
const LIMIT = 8;

/** Offers blocks, ports and options while a badge or one of the plugin's blocks is being typed. */
export class PortSuggest extends EditorSuggest<Completion> {
	private typing: Typing | null = null;
	private readonly rows: MountedRows;

	constructor(private readonly services: Services) {
		super(services.app);
		this.rows = new MountedRows(services);
		this.limit = LIMIT;
	}

	onTrigger({ line, ch }: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
		const lineAt = (at: number) => (at <= editor.lastLine() ? editor.getLine(at) : '');
		this.typing = typingAt(lineAt, line, ch);
		if (!this.typing) return null;
		const { from, to, query } = this.typing;
		return { start: { line, ch: from }, end: { line, ch: to }, query };
	}

	getSuggestions(): Completion[] {
		this.rows.clear();
		if (!this.typing) return [];
		return completionsFor(this.typing, (query) =>
			this.services.search.find(query, { limit: LIMIT }),
		).slice(0, LIMIT);
	}

	renderSuggestion(completion: Completion, el: HTMLElement): void {
		if (!completion.hit) {
			el.addClass('port-explorer-completion');
			el.createSpan({ text: completion.text });
			const about = completion.about && this.textAbout(completion.about);
			if (about) el.createSpan({ text: about, cls: 'port-explorer-muted' });
			return;
		}
		const row = <HitRow hit={completion.hit} typed={this.typing?.query ?? ''} />;
		this.rows.add(el, row);
	}

	private textAbout({ block, option }: NonNullable<Completion['about']>): string {
		const { blocks, options } = messagesFor(this.services.language).typing;
		if (option === undefined) return blocks[block];
		return Object.entries(options).find(([name]) => name === option)?.[1] ?? '';
	}

	selectSuggestion({ insert, back = 0 }: Completion): void {
		const { context } = this;
		if (!context) return;
		const { editor, start, end, query } = context;
		// Somebody else may have written above, so that something else stands there now.
		const asked = { line: start.line, ch: start.ch + query.length };
		if (editor.getRange(start, asked) !== query) return this.close();
		// The line may have gone on after the list was made: what is typed now gives way.
		const cursor = editor.getCursor();
		const last = cursor.line === end.line && cursor.ch > end.ch ? cursor : end;
		// Closed before, or the list that the new text opens would be closed with this one.
		this.close();
		editor.replaceRange(insert, start, last);
		const offset = editor.posToOffset(start) + insert.length - back;
		editor.setCursor(editor.offsetToPos(offset));
	}

	override close(): void {
		super.close();
		this.rows.clear();
	}
}
