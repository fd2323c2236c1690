import type * as Obsidian from 'obsidian';

interface Handler {
	readonly name: string;
	readonly callback: (...data: unknown[]) => unknown;
	readonly context: unknown;
	readonly source: Events;
}

/** How many handlers are registered in all, for leak tests. */
export const liveHandlers = { count: 0 };

export class Events {
	private handlers: Handler[] = [];

	on(
		name: string,
		callback: (...data: never[]) => unknown,
		context?: unknown,
	): Obsidian.EventRef {
		const handler = { name, callback, context, source: this } as unknown as Handler;
		this.handlers.push(handler);
		liveHandlers.count++;
		return handler as unknown as Obsidian.EventRef;
	}

	off(name: string, callback: (...data: never[]) => unknown): void {
		this.keep((handler) => handler.name !== name || handler.callback !== (callback as unknown));
	}

	offref(ref: Obsidian.EventRef): void {
		this.keep((handler) => handler !== (ref as unknown));
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const handler of [...this.handlers]) {
			if (handler.name === name) handler.callback.apply(handler.context, data);
		}
	}

	tryTrigger(ref: Obsidian.EventRef, args: unknown[]): void {
		const handler = ref as unknown as Handler;
		handler.callback.apply(handler.context, args);
	}

	private keep(wanted: (handler: Handler) => boolean): void {
		const before = this.handlers.length;
		this.handlers = this.handlers.filter(wanted);
		liveHandlers.count -= before - this.handlers.length;
	}
}

/** Takes an event's handler away, wherever it is registered. */
export function offref(ref: Obsidian.EventRef): void {
	(ref as unknown as Handler).source.offref(ref);
}
