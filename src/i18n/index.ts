import { en } from './en';
import { isolating } from './isolated';
import type { Messages } from './messages';
import { zh } from './zh';

export type { Messages };

/** The texts of each language, by Obsidian's language codes. */
const MESSAGES = { en: en as Messages, zh };

/** A supported language. */
export type Language = keyof typeof MESSAGES;

/** Filled when a language is first used. */
const isolatedMessages = new Map<Language, Messages>();

/** The name of each language in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };

/** The codes of all languages. */
export const LANGUAGES = Object.keys(MESSAGES) as readonly Language[];

/** The language for one of Obsidian's codes: Chinese for "zh" and "zh-TW", English for unknown ones. */
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

/** A text in English and, if translated, in other languages. */
export type Written<Text> = { readonly en: Text } & { readonly [Code in Language]?: Text };

/** The text in a language, else in English. */
export function writtenIn<Text>(language: Language, texts: Written<Text>): Text {
	return texts[language] ?? texts.en;
}
