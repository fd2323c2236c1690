import { useMemo } from 'preact/hooks';
import { dismissalOf } from '../../notes/checks/finding';
import { noteTitle } from '../../notes/text/note-title';
import { useUi } from '../context';
import { NoteLink } from '../shared/note-link';
import { problemText } from '../shared/problem-text';

/** The most lines to list; the notes show the rest. */
const SHOWN = 20;

/** Entries in notes that can't be read, each with its line; the inventory lacks them. */
export function Unreadable({ paths }: { paths?: ReadonlySet<string> | undefined }) {
	const { t, language, vault } = useUi();
	const version = vault.version.value;
	const problems = useMemo(
		() =>
			vault.problems().filter(({ path, problem }) => {
				const name = dismissalOf({ check: 'unreadable', number: NaN, problem });
				return (!paths || paths.has(path)) && !vault.dismissed(path).includes(name);
			}),
		[vault, version, paths],
	);
	if (!problems.length) return null;
	const hidden = problems.length - SHOWN;
	return (
		<details class="port-explorer-unreadable" open={problems.length <= 3}>
			<summary>{t.vault.inventory.unreadable(problems.length)}</summary>
			<ul class="port-explorer-conflicts">
				{problems.slice(0, SHOWN).map(({ path, line, problem }, index) => (
					<li key={index}>
						{problemText(problem, t)}{' '}
						<NoteLink
							path={path}
							line={line}
							text={`${noteTitle(path)} · ${t.problems.line(String(line))}`}
						/>
					</li>
				))}
				{hidden > 0 && (
					<li class="port-explorer-muted">
						{t.card.more(hidden.toLocaleString(language))}
					</li>
				)}
			</ul>
		</details>
	);
}
