import { en, type Messages } from './en';
import { isolating } from './isolated';
import { zh } from './zh';

export type { Messages };

/** The languages the plugin speaks. */
export type Language = 'en' | 'zh';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, zh };
/** Made when a language is first asked for. */
const isolatedMessages = new Map<Language, Messages>();

/** The language for one of Obsidian's codes: "zh" and "zh-TW" get Chinese, all others English. */
export function languageFor(code: string): Language {
	return /^zh\b/i.test(code) ? 'zh' : 'en';
}

/** The texts of a language. */
export function messagesFor(language: Language): Messages {
	const known = isolatedMessages.get(language) ?? isolating(MESSAGES[language]);
	isolatedMessages.set(language, known);
	return known;
}
