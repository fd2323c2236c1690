import { en, type Messages } from './en';
import { zh } from './zh';

export type { Messages };

/** The languages the plugin speaks. */
export type Language = 'en' | 'zh';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, zh };

/** The language for one of Obsidian's codes: "zh" and "zh-TW" get Chinese, all others English. */
export function languageFor(code: string): Language {
	return /^zh\b/i.test(code) ? 'zh' : 'en';
}

/** The texts of a language. */
export function messagesFor(language: Language): Messages {
	return MESSAGES[language];
}
