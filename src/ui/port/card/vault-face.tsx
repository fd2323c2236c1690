import { useMemo } from 'preact/hooks';
import { isSinglePort } from '../../../domain/port-range';
import type { PortDescription } from '../../../registry/describe';
import { useUi } from '../../context';
import { Icon } from '../../shared/icon';

/** More hosts than this are counted. */
const SHOWN = 3;

/** At a glance: in how many notes a port is, and on which hosts something listens there. */
export function VaultFace({ about }: { about: PortDescription }) {
	const { t, language, vault } = useUi();
	const version = vault.version.value;
	const { first } = about.range;
	const [notes, hosts] = useMemo(
		() => [vault.notesAbout(first).length, vault.hostsOn(first)] as const,
		[vault, version, first],
	);
	if (!isSinglePort(about.range) || !notes) return null;
	const more = hosts.length - SHOWN;
	const rest = more > 0 ? [t.vault.face.more(more.toLocaleString(language))] : [];
	const names = [...hosts.slice(0, SHOWN), ...rest];
	return (
		<div class="port-explorer-hint port-explorer-face">
			<Icon name="file-text" />
			<span>
				{t.vault.face.notes(notes, notes.toLocaleString(language))}
				{hosts.length > 0 && <bdi>{t.vault.face.on(listOf(names, language))}</bdi>}
			</span>
		</div>
	);
}

/** In Chinese with spaces around "和", as Latin names have them in the other texts. */
function listOf(names: readonly string[], language: string): string {
	const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(names);
	return parts
		.map(({ type, value }) => (type === 'literal' && value === '和' ? ' 和 ' : value))
		.join('');
}
