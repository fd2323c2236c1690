import { en } from './en';
import { isolating } from './isolated';
import type { Messages } from './messages';
import { zh } from './zh';

export type { Messages };

/** The languages that the plugin speaks, by Obsidian's codes. */
const MESSAGES = { en: en as Messages, zh };

/** One of the languages that the plugin speaks. */
export type Language = keyof typeof MESSAGES;

/** Made when a language is first asked for. */
const isolatedMessages = new Map<Language, Messages>();

/** What the readers of each language call it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };

/** The codes of all languages. */
export const LANGUAGES = Object.keys(MESSAGES) as readonly Language[];

/** The language for one of Obsidian's codes: "zh" and "zh-TW" get Chinese, unknown ones English. */
export function languageFor(code: string): Language {
	const [base] = code.toLowerCase().split('-');
	return LANGUAGES.find((known) => known === base) ?? 'en';
}

/** The texts of a language. */
export function messagesFor(language: Language): Messages {
	const known = isolatedMessages.get(language) ?? isolating(MESSAGES[language]);
	isolatedMessages.set(language, known);
	return known;
}

/** Something that is written in English, and in the other languages as far as somebody has written it. */
export type Written<Text> = { readonly en: Text } & { readonly [Code in Language]?: Text };

/** What is written in a language, else in English. */
export function writtenIn<Text>(language: Language, texts: Written<Text>): Text {
	return texts[language] ?? texts.en;
}
