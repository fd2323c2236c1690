import type { FirewallRule } from '../../formats/listing';
import { portsOf } from '../../notes/export/host-export';
import { useUi } from '../context';

/** More rows than this are not looked through. */
const SHOWN = 200;

/** The rules of a firewall. They allow or deny, and say nothing of who listens. */
export function RuleList({ rules }: { rules: readonly FirewallRule[] }) {
	const { t, language } = useUi();
	const say = t.import;
	if (!rules.length) return null;
	return (
		<>
			<p>{say.rulesHint}</p>
			<ul class="port-explorer-list">
				{rules
					.slice(0, SHOWN)
					.map(({ action, protocol, ports, service, from, name }, index) => (
						<li key={index}>
							{say.actions[action]}{' '}
							<code>
								{ports ? portsOf(ports) : service}
								{protocol === 'any' ? '' : `/${protocol}`}
							</code>{' '}
							<span class="port-explorer-muted">
								{from ? say.ruleFrom(from) : say.ruleFromAnywhere}
								{(name ?? (ports ? service : '')) && ` · ${name ?? service}`}
							</span>
						</li>
					))}
				{rules.length > SHOWN && (
					<li class="port-explorer-muted">
						{t.card.more((rules.length - SHOWN).toLocaleString(language))}
					</li>
				)}
			</ul>
		</>
	);
}
