import { isWildcard } from '../../../domain/address';
import type { Port } from '../../../domain/port';
import type { FitPort, KnownListener, Verdict } from '../../../notes/fit/fit';
import type { StayReason } from '../../../notes/fit/move-ports';
import { ProtocolTags } from '../../port/badges';
import { useUi } from '../../context';
import { NoteLink } from '../../shared/note-link';
import { PortNumberButton } from '../../shared/port-number';

/** The most notes to name. */
const SHOWN = 3;

/** A port that a configuration asks for: whether it's free, who has it, and where it could go. */
export function FitRow(props: {
	port: FitPort;
	/** Why it can't be changed in the text, though it should. */
	stays: StayReason | undefined;
	host: string;
}) {
	const { port, stays, host } = props;
	const { wanted, verdict, next } = port;
	const { t, language } = useUi();
	const say = t.import.fit;
	const gap = language === 'zh' ? '' : ' ';
	const { first, last, protocol, address, service, target, line, isGuess } = wanted;
	const range = { first, last, protocols: [protocol] };
	const inside = target !== undefined && target !== first && t.import.target(String(target));
	const details = [
		!isWildcard(address) && address,
		inside,
		isGuess && say.guess,
		say.line(line.toLocaleString(language)),
	].filter(Boolean);
	return (
		<li class="port-explorer-inventory-row port-explorer-fit-row" data-kind={verdict.kind}>
			<PortNumberButton range={range} host={host} />
			<ProtocolTags protocols={[protocol]} />
			<span class="port-explorer-row-text">
				<span class="port-explorer-row-title">
					{service || <em>{t.vault.inventory.unnamed}</em>}
				</span>
				<span class="port-explorer-muted">{details.join(' · ')}</span>
				<VerdictText verdict={verdict} host={host} />
				{next !== undefined && !stays && (
					<span class="port-explorer-fit-next">
						{verdict.kind === 'free' || verdict.kind === 'own'
							? say.together
							: say.next}
						{gap}
						<strong>{nextText(next, last - first)}</strong>
					</span>
				)}
				{stays && (
					<span class="port-explorer-muted">
						{next !== undefined &&
							`${say.next}${gap}${nextText(next, last - first)}${language === 'zh' ? '。' : '. '}`}
						{say.stays[stays]}
					</span>
				)}
			</span>
		</li>
	);
}

function nextText(first: Port, more: number): string {
	return more ? `${first}-${first + more}` : String(first);
}

function VerdictText({ verdict, host }: { verdict: Verdict; host: string }) {
	const { t, language, vault } = useUi();
	const say = t.import.fit;
	const [gap, comma] = language === 'zh' ? ['', '，'] : [' ', ', '];
	if (verdict.kind === 'free')
		return <span>{vault.isComplete.value ? say.free : say.unknown}</span>;
	if (verdict.kind === 'twice') {
		const { service, line } = verdict.other;
		const where = say.line(line.toLocaleString(language));
		return <span>{say.twice([service, where].filter(Boolean).join(comma))}</span>;
	}
	const { by } = verdict;
	const isSeen = by.every(({ isFound }) => isFound);
	return (
		<span>
			{verdict.kind === 'own' ? say.own : isSeen ? say.seen : say.taken}
			{gap}
			{by.slice(0, SHOWN).map((each, at) => (
				<Known key={at} listener={each} host={host} isFirst={at === 0} />
			))}
			{by.length > SHOWN &&
				`${comma}${t.card.more((by.length - SHOWN).toLocaleString(language))}`}
		</span>
	);
}

function Known(props: { listener: KnownListener; host: string; isFirst: boolean }) {
	const { application, host, path, line } = props.listener;
	const { t, language } = useUi();
	const say = t.import.fit;
	const isChinese = language === 'zh';
	const name = application || say.unnamed;
	return (
		<>
			{!props.isFirst && (isChinese ? '、' : ', ')}
			{props.host || !host ? name : say.on(name, host)}
			{isChinese ? '（' : ' ('}
			<NoteLink path={path} line={line} />
			{isChinese ? '）' : ')'}
		</>
	);
}
