import type { ComponentChildren } from 'preact';
import { isSinglePort } from '../../../domain/port-range';
import type { Messages } from '../../../i18n';
import type { AssignedService } from '../../../registry/iana/assigned';
import type { PortDescription } from '../../../registry/describe';
import { useUi } from '../../context';
import { PortBits } from '../port-bits';
import { PortLine } from '../port-line';

/** For more services than this, names, references and remarks of each are left out. */
const MAX_SERVICES = 8;

/** What a card holds back until it is opened: other names, references, family, and its place. */
export function CardDetails({ about }: { about: PortDescription }) {
	const { t, registry, language } = useUi();
	// Of a wide range these would be pages.
	const services = about.assigned.length <= MAX_SERVICES ? about.assigned : [];
	const aliases = services.flatMap((service) => service.aliases);
	const families = [...new Set(about.common.map((use) => t.families[use.family]))];
	const references = new Set(services.flatMap((service) => citations(service, t)));
	const unauthorized = services.flatMap((service) => service.unauthorizedUses);
	return (
		<dl class="port-explorer-facts">
			{aliases.length > 0 && (
				<Fact name={t.card.aliases}>{aliases.map((alias) => alias.name).join(', ')}</Fact>
			)}
			{references.size > 0 && (
				<Fact name={t.card.references}>{[...references].join(', ')}</Fact>
			)}
			{unauthorized.length > 0 && (
				<Fact name={t.card.unauthorized}>{unauthorized.join('; ')}</Fact>
			)}
			{families.length > 0 && (
				<Fact name={t.card.family}>{families.join(language === 'zh' ? '、' : ', ')}</Fact>
			)}
			{about.blocked && <Fact name={t.card.browsers}>{t.card.blocked}</Fact>}
			<Fact name={t.card.source}>{t.card.asOf(registry.iana.asOf)}</Fact>
		</dl>
	);
}

/** What IANA cites; with the protocols where it is not for all that the service is on. */
function citations({ references, protocols }: AssignedService, t: Messages): string[] {
	return references.map(({ text, protocols: on }) => {
		const names = [...new Set(on)].map((protocol) => t.protocols[protocol]).join(', ');
		return on.length && on.length < protocols.length ? `${text} (${names})` : text;
	});
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
	return (
		<div class="port-explorer-fact">
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** The number itself: its bits, and its place among all ports. */
export function CardNumber({ about }: { about: PortDescription }) {
	return (
		<div class="port-explorer-number">
			{isSinglePort(about.range) && <PortBits port={about.range.first} />}
			<PortLine range={about.range} />
		</div>
	);
}
