import { useUi } from '../context';

/**
 * Says that the vault's notes are being read, and how far; nothing once all of them have been. What
 * shows that something is absent shows this instead until then.
 */
export function ReadingNotice() {
	const { t, language, vault } = useUi();
	const progress = vault.progress.value;
	if (vault.isComplete.value && !progress) return null;
	const { index } = t.vault;
	const say = (count: number) => count.toLocaleString(language);
	return (
		<p class="port-explorer-muted" role="status">
			{progress ? index.reading(say(progress.done), say(progress.total)) : index.incomplete}
		</p>
	);
}
