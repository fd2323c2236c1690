import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../../trainer/question';
import { useUi } from '../context';
import { Icon } from '../shared/icon';
import { useUniqueId } from '../shared/use-unique-id';
import { explain } from './explain';
import { choiceText, listenersText, promptText } from './question-text';

/**
 * A question, answered by a number key or a press, and its explanation at once. The focus goes
 * from the question to what comes next, so that the keyboard never has to look for its place.
 */
export function QuestionView(props: {
	question: Question;
	/** "Question 3 of 10". */
	progress: string;
	last: boolean;
	onAnswer: (right: boolean) => void;
	onNext: () => void;
}) {
	const { question, progress, last, onAnswer, onNext } = props;
	const ui = useUi();
	const { t } = ui;
	const id = useUniqueId();
	const [chosen, setChosen] = useState<number>();
	const prompt = useRef<HTMLParagraphElement>(null);
	const next = useRef<HTMLButtonElement>(null);
	const { choices, right } = question;
	const answered = chosen !== undefined;
	useLayoutEffect(() => {
		(answered ? next : prompt).current?.focus();
	}, [answered]);
	const texts = choices.map((choice) => choiceText(choice, ui));
	const choose = (at: number) => {
		if (answered || !choices[at]) return;
		setChosen(at);
		onAnswer(right.has(at));
	};
	return (
		<div
			class="port-explorer-question"
			role="group"
			aria-labelledby={id}
			onKeyDown={(event) => {
				if (event.ctrlKey || event.metaKey || event.altKey) return;
				if (!/^[1-9]$/.test(event.key)) return;
				event.preventDefault();
				event.stopPropagation();
				choose(Number(event.key) - 1);
			}}
		>
			<p class="port-explorer-muted">{progress}</p>
			<p class="port-explorer-prompt" id={id} ref={prompt} tabIndex={-1}>
				{promptText(question.prompt, ui)}
			</p>
			{question.prompt.kind === 'delivery' && (
				<ul class="port-explorer-quiz-host">
					{listenersText(question.prompt.host, t).map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
			)}
			<ol class="port-explorer-choices">
				{texts.map((text, at) => (
					<li key={at}>
						<button
							type="button"
							class={`port-explorer-choice${answered ? stateOf(at) : ''}`}
							aria-disabled={answered}
							aria-keyshortcuts={String(at + 1)}
							onClick={() => choose(at)}
						>
							<kbd aria-hidden="true">{at + 1}</kbd>
							<span class="port-explorer-choice-text">{text}</span>
							{answered && right.has(at) && (
								<>
									<Icon name="check" />
									<span class="port-explorer-mark">{t.quiz.rightMark}</span>
								</>
							)}
							{chosen === at && !right.has(at) && (
								<>
									<Icon name="x" />
									<span class="port-explorer-mark">{t.quiz.wrongMark}</span>
								</>
							)}
						</button>
					</li>
				))}
			</ol>
			<div class="port-explorer-explanation" aria-live="polite">
				{answered && (
					<>
						<p>
							<strong>
								{right.has(chosen)
									? t.quiz.right
									: t.quiz.wrong(texts[[...right][0]!]!)}
							</strong>
						</p>
						{explain(question, chosen, ui).map((line, at) => (
							<p key={at}>{line}</p>
						))}
					</>
				)}
			</div>
			{answered ? (
				<button type="button" class="mod-cta" ref={next} onClick={onNext}>
					{last ? t.quiz.finish : t.quiz.next}
				</button>
			) : (
				<p class="port-explorer-muted port-explorer-quiz-keys">{t.quiz.keys}</p>
			)}
		</div>
	);

	function stateOf(at: number): string {
		if (right.has(at)) return ' is-right';
		return at === chosen ? ' is-wrong' : '';
	}
}
