import { useMemo, useRef, useState } from 'preact/hooks';
import type { LeftOut } from '../../notes/found/found-host';
import { foundHostBlock } from '../../notes/found/use-found';
import type { VaultFoundHost } from '../../notes/index/vault-index';
import { describeListener } from '../../notes/export/host-export';
import { useUi } from '../context';
import { NoteLink } from '../shared/note-link';
import { ShowMore, useLimit } from '../shared/show-more';

/** The most hosts to offer at once. */
const STEP = 5;
/** The most listeners of a host to name before it's opened. */
const NAMED = 4;

/** A longer list of what is left out is closed at first. */
const MAX_OPEN = 5;

/** Hosts that notes are about by their looks: offered, and counted as nothing before they're used. */
export function FoundHosts({ paths }: { paths?: ReadonlySet<string> | undefined }) {
	const { t, vault } = useUi();
	const version = vault.version.value;
	const root = useRef<HTMLElement>(null);
	const { limit, onMore } = useLimit(root, STEP);
	const found = useMemo(
		() => vault.found().filter(({ path }) => !paths || paths.has(path)),
		[vault, version, paths],
	);
	if (!found.length) return null;
	return (
		<section ref={root} class="port-explorer-found" aria-label={t.vault.found.title}>
			<div class="port-explorer-caption">{t.vault.found.title}</div>
			<ul class="port-explorer-list">
				{found.slice(0, limit).map((each) => (
					<FoundRow key={`${each.path} ${each.name}`} found={each} />
				))}
			</ul>
			<ShowMore hidden={found.length - limit} step={STEP} onMore={onMore} />
		</section>
	);
}

function FoundRow({ found }: { found: VaultFoundHost }) {
	const { t, registry, labels, actions } = useUi();
	const [isShown, setShown] = useState(false);
	const { path, name, addresses, listeners, leftOut } = found;
	const { found: say } = t.vault;
	const named = listeners.map((each) => `${each.application} ${describeListener(each)}`.trim());
	return (
		<li class="port-explorer-found-host">
			<p>
				<strong>
					<bdi>{name}</bdi>
				</strong>{' '}
				<span class="port-explorer-muted">{addresses.join(', ')}</span>{' '}
				<NoteLink path={path} line={listeners[0]?.line ?? 1} />
			</p>
			{named.length > NAMED ? (
				<details class="port-explorer-muted">
					<summary>
						{named.slice(0, NAMED).join(' · ')} · {say.more(named.length - NAMED)}
					</summary>
					<p>{named.slice(NAMED).join(' · ')}</p>
				</details>
			) : (
				<p class="port-explorer-muted">{named.join(' · ')}</p>
			)}
			<LeftOutItems path={path} items={leftOut} />
			{isShown && (
				<pre class="port-explorer-found-block">
					<ins>{foundHostBlock(found, registry, labels.value)}</ins>
				</pre>
			)}
			<div class="port-explorer-player">
				{isShown ? (
					<>
						<button
							type="button"
							class="mod-cta"
							onClick={() => void actions.useFound(found)}
						>
							{say.write}
						</button>
						<button type="button" onClick={() => setShown(false)}>
							{t.import.cancel}
						</button>
					</>
				) : (
					<>
						<button type="button" onClick={() => setShown(true)}>
							{say.preview(listeners.length)}
						</button>
						<button type="button" onClick={() => void actions.dismissFound(path)}>
							{say.dismiss}
						</button>
					</>
				)}
			</div>
		</li>
	);
}

/** What the lists have besides, each with the reason why it isn't offered. */
function LeftOutItems({ path, items }: { path: string; items: readonly LeftOut[] }) {
	const { t, language } = useUi();
	const { found: say } = t.vault;
	if (!items.length) return null;
	return (
		<details class="port-explorer-muted" open={items.length <= MAX_OPEN}>
			<summary>{say.leftOut(items.length.toLocaleString(language))}</summary>
			<ul>
				{items.map(({ line, text, reason }) => (
					<li key={line}>
						<bdi>{text}</bdi> – {say.reasons[reason]}{' '}
						<NoteLink path={path} line={line} />
					</li>
				))}
			</ul>
		</details>
	);
}
