import type { ReadonlySignal } from '@preact/signals';
import type { Port } from '../../domain/port';
import { writtenIn, type Language, type Messages } from '../../i18n';
import { describePort } from '../../registry/describe';
import type { Registry } from '../../registry/registry';
import type { Choice, Question } from '../../trainer/question';
import type { Labels } from '../../settings/labels';
import type { VaultView } from '../context';
import { stepText } from '../host/step-text';

/** What an explanation is written from. */
export interface ExplainContext {
	readonly registry: Registry;
	readonly language: Language;
	readonly t: Messages;
	readonly labels: ReadonlySignal<Labels>;
	readonly vault: Pick<VaultView, 'applicationsOn' | 'hostsOn'>;
}

/** Why an answer is right, from the registry and the model; and what the wrong one stands for. */
export function explain(
	{ prompt, right, choices }: Question,
	chosen: number,
	context: ExplainContext,
) {
	const { t } = context;
	if (prompt.kind === 'delivery') {
		const { delivery, packet, host } = prompt;
		return delivery.steps.map((step) => stepText(step, packet, delivery, host, t));
	}
	if (prompt.kind === 'class') return [classLine(prompt.port, context)];
	const isOwn = prompt.service.layer === 'own';
	const about = (port: Port | undefined) => aboutPort(port, isOwn, context);
	const lines = about(prompt.port);
	const answer = choices[[...right][0] ?? -1];
	if (prompt.kind === 'encrypted') lines.push(...about(portOf(answer)).slice(0, 1));
	if (!right.has(chosen)) lines.push(...about(portOf(choices[chosen])).slice(0, 1));
	return lines;
}

function portOf(choice: Choice | undefined): Port | undefined {
	if (choice?.kind === 'port') return choice.port;
	return choice?.kind === 'service' ? choice.service.port : undefined;
}

function classLine(port: Port, { registry, t }: ExplainContext): string {
	const [own] = describePort(registry, { first: port, last: port, protocols: [] }).classes;
	return t.quiz.explain.classOf(String(port), t.classHelp[own!]);
}

/** What people use a port for, and what IANA says of it. */
function aboutPort(
	port: Port | undefined,
	isOwn: boolean,
	{ registry, language, t, labels, vault }: ExplainContext,
): string[] {
	if (port === undefined) return [];
	const { usual, assigned } = describePort(registry, { first: port, last: port, protocols: [] });
	const say = t.quiz.explain;
	const number = String(port);
	const names = assigned
		.filter(({ name }) => name)
		.map(({ name, protocols }) =>
			protocols.length
				? `${name} (${protocols.map((each) => t.protocols[each]).join(', ')})`
				: name,
		);
	const text = usual && writtenIn(language, usual);
	const label = labels.value.get(port)?.label;
	const list = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ');
	const runs = vault.applicationsOn(port);
	const ofHosts = runs.length ? [say.runs(number, list(runs), list(vault.hostsOn(port)))] : [];
	return [
		...(isOwn ? ofHosts : []),
		...(label ? [say.own(number, label)] : []),
		...(text ? [say.common(number, text.name, text.purpose)] : []),
		names.length ? say.assigned(number, names.join(', ')) : say.unassigned(number),
		...(isOwn ? [] : ofHosts),
	];
}
