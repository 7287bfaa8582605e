/** The languages of the interface; Chinese first. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const STORAGE_KEY = 'junheng.language';

/** The language chosen last on this device; else English where the browser asks for English first, else Chinese. */
export function readLanguage(): Language {
  const saved = localStorage.getItem(STORAGE_KEY);
  if (saved === 'zh' || saved === 'en') return saved;
  return 'zh';
}

/** Keeps the language for the next visit. */
export function saveLanguage(language: Language): void {
  localStorage.setItem(STORAGE_KEY, language);
}

/** The value of the page's `lang` attribute. */
export function htmlLanguage(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
