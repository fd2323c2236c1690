import type { PortRange } from '../../domain/port-range';
import type { NameResolver } from '../blocks/port-block';
import { parsePortSpec } from '../blocks/port-spec';
import type { Problem } from '../blocks/problem';

/** The port of a badge, or the problem with it. */
export type BadgeReading =
	{ readonly range: PortRange; readonly host: string } | { readonly problem: Problem };

const CHIP = /^port[:：](\S+)$/i;

/** How an inline chip begins, before anything of the port has been typed. */
export const BADGE_PREFIX = 'port:';

/** Whether inline code may be a chip; a quick look, for the many that are not. */
export function looksLikeBadge(code: string): boolean {
	return /^port[:：]/i.test(code);
}

/**
 * Reads inline code: `port:443`, `port:53/udp`, `port:6000-6063`, `port:nas.local:8096`,
 * `port:https`. `null` for code that merely resembles one, such as `port: 80` of a Compose file or
 * a name that nothing has.
 */
export function readBadge(code: string, names: NameResolver): BadgeReading | null {
	const [, text = ''] = CHIP.exec(code) ?? [];
	const parsed = text ? parsePortSpec(text) : { problem: null };
	if ('problem' in parsed) {
		const { problem } = parsed;
		return problem && problem.code !== 'not-a-number' ? { problem } : null;
	}
	const spec = parsed.value;
	if (spec.kind === 'numbers') return { range: spec.range, host: spec.host ?? '' };
	const named = names
		.resolveName(spec.name)
		.map((range) => ({ ...range, protocols: asked(range, spec.protocols) }))
		.find(({ protocols }) => protocols.length);
	return named ? { range: { ...named, protocols: spec.protocols }, host: '' } : null;
}

function asked(range: PortRange, wanted: PortRange['protocols']): PortRange['protocols'] {
	return wanted.length
		? range.protocols.filter((each) => wanted.includes(each))
		: range.protocols;
}
