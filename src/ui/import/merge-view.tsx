import { useUi, type LinesChange } from '../context';

/** What merging a listing into a note that describes the host already would change there. */
export function MergeView(props: {
	/** Null where the note has all of it already. */
	change: LinesChange | null;
	onWrite: () => void;
	onCancel: () => void;
}) {
	const { change, onWrite, onCancel } = props;
	const { t } = useUi();
	const say = t.import;
	return (
		<div class="port-explorer-import">
			<p>{change ? say.merge : say.same}</p>
			{change && (
				<div class="port-explorer-lines-change">
					<pre tabIndex={0}>
						{change.before !== '' && <del>{change.before}</del>}
						<ins>{change.after}</ins>
					</pre>
				</div>
			)}
			<div class="port-explorer-player">
				{change && (
					<button type="button" class="mod-cta" onClick={onWrite}>
						{say.changeLines}
					</button>
				)}
				<button type="button" onClick={onCancel}>
					{say.cancel}
				</button>
			</div>
		</div>
	);
}
