import { setIcon } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A Lucide icon from Obsidian's own set. It's decoration: the text next to it has the meaning. */
export function Icon({ name }: { name: string }) {
	const element = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (element.current) setIcon(element.current, name);
	}, [name]);
	return <span ref={element} class="port-explorer-icon" aria-hidden="true" />;
}

/** A button that is only an icon. Obsidian shows the label as its tooltip. */
export function IconButton(props: {
	icon: string;
	label: string;
	onClick: (event: MouseEvent) => void;
	/** Whether it opens a menu. */
	hasMenu?: boolean;
	expanded?: boolean;
	controls?: string;
}) {
	return (
		<button
			type="button"
			class="clickable-icon port-explorer-no-print"
			aria-label={props.label}
			aria-haspopup={props.hasMenu ? 'menu' : undefined}
			aria-expanded={props.expanded}
			aria-controls={props.controls}
			onClick={props.onClick}
		>
			<Icon name={props.icon} />
		</button>
	);
}
