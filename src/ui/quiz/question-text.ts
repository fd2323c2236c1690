import { isWildcard } from '../../domain/address';
import type { Host } from '../../domain/host';
import { writtenIn, type Language, type Messages } from '../../i18n';
import type { Choice, Prompt } from '../../trainer/question';
import { formatEndpoint } from '../host/step-text';

/** A question in the reader's words. */
export function promptText(prompt: Prompt, language: Language, t: Messages): string {
	const { ask } = t.quiz;
	if (prompt.kind === 'delivery') {
		const { protocol, from, to } = prompt.packet;
		return ask.delivery(t.protocols[protocol], formatEndpoint(from), formatEndpoint(to));
	}
	const port = String(prompt.port);
	if (prompt.kind === 'class') return ask.class(port);
	const { layer } = prompt.service;
	const name = writtenIn(language, prompt.service);
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
export function choiceText(choice: Choice, language: Language, t: Messages): string {
	switch (choice.kind) {
		case 'port':
			return String(choice.port);
		case 'service':
			return writtenIn(language, choice.service);
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
