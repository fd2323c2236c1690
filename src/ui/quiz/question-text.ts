import { isWildcard } from '../../domain/address';
import { isSameName } from '../../domain/name';
import type { Host } from '../../domain/host';
import { writtenIn, type Language, type Messages } from '../../i18n';
import type { Choice, Prompt } from '../../trainer/question';
import type { Service } from '../../trainer/service';
import type { Ui } from '../context';
import { formatEndpoint } from '../host/step-text';

/** What questions are worded with. */
type Words = Pick<Ui, 't' | 'language' | 'labels'>;

/** A question in the reader's words. */
export function promptText(prompt: Prompt, { t, language, labels }: Words): string {
	const { ask } = t.quiz;
	if (prompt.kind === 'delivery') {
		const { protocol, from, to } = prompt.packet;
		return ask.delivery(t.protocols[protocol], formatEndpoint(from), formatEndpoint(to));
	}
	const port = String(prompt.port);
	if (prompt.kind === 'class') return ask.class(port);
	const { layer } = prompt.service;
	const name = serviceText(prompt.service, language, labels);
	switch (prompt.kind) {
		case 'number-to-service':
			return ask.numberToService[layer](port);
		case 'service-to-number':
			return ask.serviceToNumber[layer](name);
		case 'transport':
			return ask.transport[layer](name, port);
		case 'encrypted':
			return ask.encrypted(name, port);
	}
}

/** A choice in the reader's words. */
export function choiceText(choice: Choice, { t, language, labels }: Words): string {
	switch (choice.kind) {
		case 'port':
			return String(choice.port);
		case 'service':
			return serviceText(choice.service, language, labels);
		case 'transport':
			return t.quiz.transports[choice.transport];
		case 'class':
			return t.classes[choice.portClass];
		case 'application':
			return choice.name;
		case 'outcome':
			return t.quiz.outcomes[choice.outcome];
	}
}

/**
 * A service as the reader calls its port, with the usual name behind it, as two ports may have one
 * label. What IANA has assigned keeps its name: that is what's asked.
 */
function serviceText(service: Service, language: Language, labels: Ui['labels']): string {
	const name = writtenIn(language, service);
	const label = service.layer === 'common' ? labels.value.get(service.port)?.label : '';
	return label && !isSameName(label, name) ? `${label} (${name})` : name;
}

/** Who listens on a host, one line an application. */
export function listenersText({ applications }: Host, t: Messages): string[] {
	return applications.map(({ name, listeners }) =>
		t.quiz.listens(
			name,
			listeners
				.map(({ address, first, protocol }) => {
					const at = isWildcard(address)
						? String(first)
						: formatEndpoint({ address, port: first });
					return `${at}/${protocol}`;
				})
				.join(', '),
		),
	);
}
