import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How long a step is shown at normal speed: long enough to read a short sentence. */
export const STEP_MS = 1400;

/** The speeds on offer. */
export const SPEEDS = [0.5, 1, 2, 4] as const;

/** A show that goes from frame to frame by itself, or step by step. -1 is before the first. */
export interface Player {
	readonly at: number;
	readonly playing: boolean;
	readonly speed: number;
	readonly setSpeed: (speed: number) => void;
	readonly go: (at: number) => void;
	readonly toggle: () => void;
	/** Plays from one frame to another. */
	readonly play: (from: number, until: number) => void;
}

/** Keeps the time. Its timer lives in the window that the picture is in, and no longer than it. */
export function usePlayer(root: RefObject<HTMLElement | null>, count: number): Player {
	const [at, setAt] = useState(-1);
	const [speed, setSpeed] = useState(1);
	const [until, setUntil] = useState<number | null>(null);
	const playing = until !== null;
	useEffect(() => {
		const win = root.current?.win;
		if (!win || until === null) return undefined;
		if (at >= until) {
			setUntil(null);
			return undefined;
		}
		const timer = win.setTimeout(() => setAt(at + 1), STEP_MS / speed);
		return () => win.clearTimeout(timer);
	}, [at, until, speed]);
	const last = count - 1;
	return {
		at: Math.min(at, last),
		playing,
		speed,
		setSpeed,
		go: (next) => {
			setUntil(null);
			setAt(Math.max(-1, Math.min(last, next)));
		},
		toggle: () => {
			if (playing) return setUntil(null);
			if (at >= last) setAt(-1);
			setUntil(last);
		},
		play: (from, end) => {
			setAt(from);
			setUntil(end);
		},
	};
}
