import type { Delivery } from '../domain/delivery';
import type { Host, Packet } from '../domain/host';
import type { Port, PortClass } from '../domain/port';
import type { QuizDirection } from '../notes/blocks/quiz-block';
import type { Service } from './service';

/** What a question asks for. */
export type QuestionKind = Exclude<QuizDirection, 'mixed'>;

/** What a service uses: one transport protocol or the other, or both. */
export const TRANSPORT_ANSWERS = ['tcp', 'udp', 'both'] as const;

/** One of {@link TRANSPORT_ANSWERS}. */
export type TransportAnswer = (typeof TRANSPORT_ANSWERS)[number];

/** An answer to choose. Names of services and programs are values; all other words are i18n's. */
export type Choice =
	| { readonly kind: 'port'; readonly port: Port }
	| { readonly kind: 'service'; readonly service: Service }
	| { readonly kind: 'transport'; readonly transport: TransportAnswer }
	| { readonly kind: 'class'; readonly portClass: PortClass }
	| { readonly kind: 'application'; readonly name: string }
	| { readonly kind: 'outcome'; readonly outcome: 'refused' | 'unreachable' | 'not-sent' };

/** What is asked about, and what its explanation is built from. */
export type Prompt =
	| { readonly kind: 'class'; readonly port: Port }
	| {
			readonly kind: Exclude<QuestionKind, 'class' | 'delivery'>;
			readonly port: Port;
			readonly service: Service;
	  }
	| {
			readonly kind: 'delivery';
			readonly host: Host;
			readonly packet: Packet;
			readonly delivery: Delivery;
	  };

/** A question with its choices. Exactly one of them is right. */
export interface Question {
	/** The id of what is learnt: the same for every question of this kind about this port. */
	readonly card: string;
	readonly prompt: Prompt;
	readonly choices: readonly Choice[];
	/** Indices into the choices. */
	readonly right: ReadonlySet<number>;
}

/** Puts a question together: the right choice among the wrong ones, in the order given. */
export function questionOf(
	card: string,
	prompt: Prompt,
	choices: readonly Choice[],
	right: Choice,
): Question {
	return { card, prompt, choices, right: new Set([choices.indexOf(right)]) };
}
