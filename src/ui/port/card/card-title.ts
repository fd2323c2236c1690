import { mayBeSameName } from '../../../notes/import/same-name';
import type { Labels } from '../../../settings/labels';
import { countPorts, isSinglePort, type PortRange } from '../../../domain/port-range';
import { writtenIn, type Language, type Messages } from '../../../i18n';
import type { VaultView } from '../../context';
import type { PortDescription } from '../../../registry/describe';

/**
 * What a card is headed with: the reader's own label, else what people commonly run, else the
 * service name that IANA has, else that there is none.
 */
export function cardTitle(
	about: PortDescription,
	label: string,
	language: Language,
	t: Messages,
): string {
	if (label) return label;
	const single = isSinglePort(about.range);
	if (about.usual) return writtenIn(language, about.usual).name;
	const [service] = about.assigned;
	if (service && (single || about.assigned.length === 1)) {
		return service.name || service.description;
	}
	if (!single) return t.card.rangeTitle(countPorts(about.range).toLocaleString(language));
	if (about.classes[0] === 'dynamic') return t.card.dynamicTitle;
	return about.state === 'reserved' ? t.card.reserved : t.card.unassigned;
}

/** The reader's own name for a port, before any other name; empty for ranges and none. */
export function ownLabel(labels: Labels, { first, last }: PortRange): string {
	return first === last ? (labels.get(first)?.label ?? '') : '';
}

/**
 * What the reader calls a port among others: by the label, else by what the vault says listens there,
 * as long as that's one or two names; empty for none.
 */
export function ownName(
	labels: Labels,
	range: PortRange,
	vault: Pick<VaultView, 'applicationsOn'>,
): string {
	const label = ownLabel(labels, range);
	if (label || !isSinglePort(range)) return label;
	// "sshd" beside "SSH" says nothing more.
	const names = vault
		.applicationsOn(range.first)
		.filter((name, at, all) => !all.slice(0, at).some((each) => mayBeSameName(each, name)));
	return names.length <= MAX_OWN_NAMES ? names.join(', ') : '';
}

/** More names say that the port has none of its own. */
const MAX_OWN_NAMES = 2;

/** The one line below the title: what the usual use is for, else IANA's description. */
export function cardPurpose(about: PortDescription, language: Language): string {
	if (about.usual) return writtenIn(language, about.usual).purpose;
	const [service] = about.assigned;
	return about.assigned.length === 1 && service?.name ? service.description : '';
}
