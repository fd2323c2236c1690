import type { ComponentChildren } from 'preact';

/** A field of a dialog with its name before it, laid out as the rows of Obsidian's settings are. */
export function SettingRow(props: { id: string; name: string; children: ComponentChildren }) {
	return (
		<div class="setting-item">
			<div class="setting-item-info">
				<label class="setting-item-name" for={props.id}>
					{props.name}
				</label>
			</div>
			<div class="setting-item-control">{props.children}</div>
		</div>
	);
}
