import { createContext } from 'preact';
import type { Layout } from '../../notes/blocks/port-block';

/** The layout of the block that a card stands in, and how to change it; null where it stands in none. */
export const LayoutContext = createContext<{
	readonly layout: Layout;
	readonly onLayout: (layout: Layout) => void;
} | null>(null);
