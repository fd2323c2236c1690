import { markMatches } from '../../registry/search/highlight';

/** A text with what was typed standing out, in Obsidian's own way of highlighting a match. */
export function Marked({ text, typed }: { text: string; typed: string }) {
	if (!typed) return <bdi>{text}</bdi>;
	return (
		<bdi>
			{markMatches(text, typed).map((piece, index) =>
				piece.marked ? (
					<span key={index} class="suggestion-highlight">
						{piece.text}
					</span>
				) : (
					piece.text
				),
			)}
		</bdi>
	);
}
