import type { Language } from '../../i18n/language.ts';

/** The sentence of the reader's language. */
export function pickLanguage(
  words: { readonly zh: string; readonly en: string },
  language: Language,
): string {
  return language === 'en' ? words.en : words.zh;
}
