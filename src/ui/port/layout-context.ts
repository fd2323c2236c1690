import { createContext } from 'preact';
import type { Layout } from '../../notes/blocks/port-block';

/** The layout of the block around a card, and how to change it; null outside a block. */
export const LayoutContext = createContext<{
	readonly layout: Layout;
	readonly onLayout: (layout: Layout) => void;
} | null>(null);
