import { hasName, readWords, type ServiceNames, type Words } from './names';
import { clauseAt, sentenceAt } from './sentence';
import { isOfNetworks, isOther, shapeOf, stemOf, tokensOf, wordsOf } from './tokens';
import { ANSWER } from '../scan/evidence';
import { endOfHit, type Candidate } from './candidate';
import type { Hit, MentionContext } from '../syntax/rule';

/** A line, and what is known of it. */
export interface LineFacts {
	readonly line: string;
	/** The line above. */
	readonly above: () => string;
	/** What syntax found in it. */
	readonly hits: readonly Hit[];
	/** Ports that the text named before. */
	readonly named: ReadonlySet<number>;
	/** Whether the line above has a port. */
	readonly isBelowPort: boolean;
	/** What stands before the ports of the line above, as {@link formOf} reads it. */
	readonly forms: ReadonlySet<string>;
	/** The first line of the table that it is a row of; empty elsewhere. */
	readonly heading: string;
}

/** How far around a number its neighbours are looked for. */
const REACH = 60;
/** How far its sentence is read. */
const SENTENCE = 120;
const SPEAKS =
	/(?:^|[^a-z])(?:[ds]?ports?|listen(?:s|ing)?|puertos?|port[aei]s?|poort(?:en)?)(?![a-z])|[a-z]Port|端口|埠|监听|監聽|侦听|偵聽|ポート|порт/i;
/** Between numbers of a list of names: "web 3000, api 3001"; and of what is moved to the other. */
const BETWEEN =
	/^(?:\/(?:tcp|udp))?["'`*)）\s]*(?:[,，、;；/&+→]|[-=]>|\b(?:and|or|to|not)\b|和|与|及|或者?|到|至)?\s*(?:[a-z][\w.-]{1,14}\s|\p{Script=Han}{1,6}\s?)?["'`*]*$/iu;
const MAX_GAP = 24;

/** What may be said around the candidates of a line for and against their being ports. */
export class FeatureReader {
	private readonly words = new Map<string, Words>();
	private readonly above: string;

	constructor(
		private readonly facts: LineFacts,
		private readonly candidates: readonly Candidate[],
		private readonly context: MentionContext,
	) {
		this.above = facts.above();
	}

	of(candidate: Candidate): string[] {
		const { first, at, group } = candidate;
		const kind = codeOf(candidate);
		const { line, hits, named } = this.facts;
		const { services } = this.context;
		const features: string[] = ['', kind];
		const shape = this.addNeighbours(candidate, features);
		const add = (feature: string, is: boolean) => {
			if (is) features.push(feature, `${feature} ${kind}`, `${feature} ${shape}`);
		};
		const sentence = sentenceAt(line, at, candidate.end).slice(0, 4 * SENTENCE);
		const clause = clauseAt(line, at, candidate.end).slice(0, 2 * SENTENCE);
		const { own, everyday } = services.of(first);
		const place = [clause, sentence, line.slice(0, 1000), this.above].findIndex((text) =>
			hasName(this.wordsOf(text), own),
		);
		if (place >= 0) add(`own${place}`, true);
		add('everyday', hasName(this.wordsOf(clause), everyday));
		add('kin', this.isKin(candidate, services));
		const speaks = [clause, sentence, line, this.above].findIndex((text) => SPEAKS.test(text));
		if (speaks >= 0) add(`speaks${speaks}`, true);
		if (ANSWER.test(line)) features.push('answer');
		add('below', this.facts.isBelowPort);
		if (this.facts.isBelowPort) add('twin', this.facts.forms.has(formOf(line, at)));
		add('again', named.has(first));
		add('hit', hits.length > 0);
		add('beside', this.isBeside(candidate, hits));
		const peers = this.candidates.filter(
			(each) => each.group !== group && STRONG.has(each.kind),
		);
		if (peers.length) {
			add('peers', true);
			if (peers.some((peer) => this.isNamed(peer))) features.push('peers named');
		}
		const known = group.members.filter((each) => STRONG.has(each.kind)).length;
		if (group.members.length > 1) {
			add(known === group.members.length ? 'all' : known ? 'some' : 'none', true);
		}
		this.addWords(candidate, sentence, features);
		if (this.facts.heading) this.addHeading(at, features);
		return features;
	}

	/** The words and signs right around, and how near a word for ports is. */
	private addNeighbours(candidate: Candidate, features: string[]): string {
		const { at, end, group } = candidate;
		const kind = codeOf(candidate);
		const { line } = this.facts;
		const before = line.slice(Math.max(0, group.at - REACH), group.at);
		const after = line.slice(group.end, group.end + REACH);
		const left = tokensOf(before);
		const right = tokensOf(after);
		const [b1 = '^', b2 = '^', b3 = '^'] = [left.at(-1), left.at(-2), left.at(-3)];
		const [a1 = '$', a2 = '$'] = right;
		features.push(`b1 ${b1}`, `b2 ${b2}`, `b3 ${b3}`, `a1 ${a1}`, `a2 ${a2}`);
		features.push(`kb ${kind} ${b1}`, `ka ${kind} ${a1}`);
		// What stands right at the number, with nothing between.
		features.push(`c ${line[at - 1] ?? ''}`, `d ${line[end] ?? ''}`);
		const sb = shapeOf(left.at(-1), rawLast(before));
		features.push(`kb ${kind}~${sb}`);
		if (isOther(b1) || isOther(b2 + b1)) features.push('other 1');
		else if (isOther(b2)) features.push('other 2');
		const shape = shapeOf(right[0], after.trimStart());
		features.push(`sa ${shape}`, `ka ${kind}~${shape}`, `sb ${sb}`);
		const back = left.findLastIndex((token) => token === 'port' || token === 'ports');
		if (back >= 0) features.push(`p${left[back]} ${Math.min(left.length - back, 6)}`);
		const ahead = right.findIndex((token) => token === 'port' || token === 'ports');
		if (ahead >= 0 && ahead < 4)
			features.push(`q${right[ahead]} ${ahead}`, `q ${kind} ${ahead}`);
		return `~${isOther(b1) ? 'other' : sb === 'sign' ? b1 : sb}~${shape}`;
	}

	/** What stands above the number in its table. */
	private addHeading(at: number, features: string[]): void {
		const { line, heading } = this.facts;
		const column = line.slice(0, at).split('|').length - 1;
		const words = tokensOf(heading.split('|')[column] ?? '').slice(0, 4);
		for (const word of words) features.push(`h ${stemOf(word)}`);
		if (words.some(isOther)) features.push('h other');
		else if (words.some(isOfNetworks)) features.push('h net');
	}

	/** The other words of the sentence. */
	private addWords(candidate: Candidate, sentence: string, features: string[]): void {
		const { at, end } = candidate;
		const { line } = this.facts;
		const from = line.indexOf(sentence.slice(0, 20));
		const left = line.slice(Math.max(from, at - SENTENCE, 0), at);
		const right = line.slice(end, Math.min(end + SENTENCE, from + sentence.length));
		const words = wordsOf([...tokensOf(left), '|', ...tokensOf(right)]);
		let networks = 0;
		for (const word of words) {
			features.push(`w ${word}`);
			if (isOfNetworks(word)) networks++;
		}
		features.push(
			`net ${Math.min(networks, 3)}`,
			`net ${codeOf(candidate)} ${Math.min(networks, 2)}`,
		);
	}

	private isKin({ first, at }: Candidate, services: ServiceNames): boolean {
		return [...this.candidates, ...this.facts.hits].some(
			(other) => Math.abs(other.at - at) < 80 && services.areKin(first, other.first),
		);
	}

	private isBeside({ at, end }: Candidate, hits: readonly Hit[]): boolean {
		const { line } = this.facts;
		return hits.some((hit) => {
			const gap = hit.at < at ? line.slice(endOfHit(line, hit), at) : line.slice(end, hit.at);
			return gap.length > 0 && gap.length < MAX_GAP && BETWEEN.test(gap);
		});
	}

	/** Whether the clause of a number names what runs on it. */
	private isNamed({ first, at, end }: Candidate): boolean {
		const clause = clauseAt(this.facts.line, at, end).slice(0, 2 * SENTENCE);
		return hasName(this.wordsOf(clause), this.context.services.of(first).own);
	}

	private wordsOf(text: string): Words {
		const known = this.words.get(text) ?? readWords(text);
		this.words.set(text, known);
		return known;
	}
}

/** The kind of a number in the names of features: short, as there are many. */
const codeOf = ({ kind }: Candidate) => kind.slice(0, 2);

/** A line up to a number, without its words: those of a list that say the same are alike. */
export function formOf(line: string, at: number): string {
	return line
		.slice(0, at)
		.replace(/[\p{L}_][\p{L}\w.' -]*/gu, 'w')
		.replace(/\d+/g, '0');
}

const STRONG: ReadonlySet<string> = new Set(['known', 'system', 'small', 'thousand']);

/** The last word of a text, as it is written. */
function rawLast(text: string): string {
	const end = text.trimEnd();
	return end.slice(end.lastIndexOf(' ') + 1);
}
