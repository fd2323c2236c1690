import { useMemo } from 'preact/hooks';
import { isSinglePort } from '../../../domain/port-range';
import type { NoteAbout } from '../../../notes/index/vault-index';
import { noteTitle } from '../../../notes/text/note-title';
import type { PortDescription } from '../../../registry/describe';
import { useUi } from '../../context';
import { NoteLink } from '../../shared/note-link';
import { ReadingNotice } from '../../shared/reading-notice';

/** How many notes are named, and how many lines of each. */
const MAX_NOTES = 6;
const MAX_LINES = 3;

/** The third layer: the notes in the vault that mention the port, with their lines. */
export function VaultLayer({ about }: { about: PortDescription }) {
	const { t, language, vault } = useUi();
	const version = vault.version.value;
	const { first } = about.range;
	const notes = useMemo(() => vault.notesAbout(first), [vault, version, first]);
	if (!isSinglePort(about.range)) return null;
	if (!notes.length) return <ReadingNotice />;
	return (
		<div class="port-explorer-vault">
			<div class="port-explorer-caption">{t.card.inYourVault}</div>
			<ul>
				{notes.slice(0, MAX_NOTES).map((note) => (
					<VaultNote key={note.path} note={note} />
				))}
				{notes.length > MAX_NOTES && (
					<li class="port-explorer-muted">
						{t.card.more((notes.length - MAX_NOTES).toLocaleString(language))}
					</li>
				)}
			</ul>
		</div>
	);
}

function VaultNote({ note: { path, places } }: { note: NoteAbout }) {
	return (
		<li>
			<span class="port-explorer-vault-title">{noteTitle(path)}</span>
			{places.slice(0, MAX_LINES).map(({ line, text }) => (
				<NoteLink key={line} path={path} line={line} text={text} />
			))}
		</li>
	);
}
