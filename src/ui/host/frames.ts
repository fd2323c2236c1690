import type { Delivery, Step } from '../../domain/delivery';

/** One moment of the show: a packet, and the step that it is at. */
export interface Frame {
	readonly packet: number;
	readonly step: number;
}

/** Every step of every packet, in order. */
export function framesOf(deliveries: readonly Delivery[]): Frame[] {
	return deliveries.flatMap(({ steps }, packet) =>
		steps.map((_step, step) => ({ packet, step })),
	);
}

/** Where in the picture the packet is at a step, as a selector within it. */
export function placeOf(
	{ steps, application, socket }: Delivery,
	at: Frame,
	listenerAt: ListenerFinder,
): string {
	const step: Step = steps[at.step]!;
	const queue = `[data-packet="${at.packet}"]`;
	if (step.code === 'delivered' && application !== undefined && socket) {
		return `[data-listener="${application}-${listenerAt(application, socket)}"]`;
	}
	if (step.code === 'chosen') return `[data-application="${step.application}"]`;
	const atGate: readonly Step['code'][] = ['arrived', 'protocol', 'candidates', 'other-address'];
	if (atGate.includes(step.code)) return '[data-gate]';
	return queue;
}

/** Which of an application's listeners a socket is. */
export type ListenerFinder = (
	application: number,
	socket: NonNullable<Delivery['socket']>,
) => number;
