import { TFile, type Editor, type Menu, type Plugin } from 'obsidian';
import { formatRange, type PortRange } from '../domain/port-range';
import { messagesFor } from '../i18n';
import { parsePortSpec } from '../notes/blocks/port-spec';
import { BADGE_PREFIX } from '../notes/inline/badge';
import { portSpotAt } from '../notes/inline/port-at';
import { LookupModal } from './dialogs/lookup-modal';
import { PortModal } from './dialogs/port-modal';
import { replaceBlockCommand } from './editing/replace-block';
import type { Services } from './services';

/** A longer selection is a passage, and no question. */
const MAX_QUERY = 60;

/** What the editor's menu is about: the selection, or the port under the cursor. */
interface Asked {
	readonly text: string;
	/** The port that it is; null for other words. */
	readonly range: PortRange | null;
	readonly from: { line: number; ch: number };
	readonly to: { line: number; ch: number };
}

/** Adds to the editor's menu what can be done with a port there, and to a note's menu its checks. */
export function registerPortMenus(plugin: Plugin, services: Services): void {
	const { workspace } = services.app;
	plugin.registerEvent(
		workspace.on('editor-menu', (menu, editor, info) => {
			const asked = askedIn(editor);
			if (asked) addPortItems(services, menu, editor, asked);
			const { icon, name, editorCheckCallback } = replaceBlockCommand(services);
			if (!editorCheckCallback?.(true, editor, info)) return;
			menu.addItem((item) =>
				item
					.setTitle(name)
					.setIcon(icon ?? null)
					.onClick(() => void editorCheckCallback(false, editor, info)),
			);
		}),
	);
	plugin.registerEvent(
		workspace.on('file-menu', (menu, file) => {
			if (!(file instanceof TFile) || file.extension !== 'md') return;
			menu.addItem((item) =>
				item
					.setTitle(messagesFor(services.language).commands.checkPorts)
					.setIcon('list-checks')
					.onClick(() => services.dialogs.checkNote(file.path)),
			);
		}),
	);
}

function addPortItems(services: Services, menu: Menu, editor: Editor, asked: Asked): void {
	const { commands } = messagesFor(services.language);
	const { text, range, from, to } = asked;
	const add = (title: string, icon: string, run: () => void) =>
		menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(run));
	add(commands.lookUpThis(text), 'search', () =>
		services.modals.open(new LookupModal(services, 'show', editor, text)),
	);
	if (!range) return;
	add(commands.explainThis(text), 'info', () =>
		services.modals.open(new PortModal(services, range)),
	);
	// Between backticks it is code already.
	if (editor.getLine(from.line).slice(0, from.ch).split('`').length % 2 === 0) return;
	add(commands.badgeThis(text), 'code', () =>
		editor.replaceRange(`\`${BADGE_PREFIX}${formatRange(range)}\``, from, to),
	);
}

function askedIn(editor: Editor): Asked | null {
	const selected = editor.getSelection();
	if (selected) {
		const text = selected.trim();
		if (!text || text.length > MAX_QUERY || text.includes('\n')) return null;
		const [from, to] = [editor.getCursor('from'), editor.getCursor('to')];
		return { text, range: portOf(text), from, to };
	}
	const { line, ch } = editor.getCursor();
	const spot = portSpotAt(editor.getLine(line), ch);
	if (!spot) return null;
	const from = { line, ch: spot.start };
	const to = { line, ch: spot.start + spot.text.length };
	return { text: spot.text, range: portOf(spot.text), from, to };
}

function portOf(text: string): PortRange | null {
	const parsed = parsePortSpec(text);
	return 'value' in parsed && parsed.value.kind === 'numbers' ? parsed.value.range : null;
}
