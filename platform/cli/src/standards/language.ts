import type { LocalText } from '@junheng/standards';

export type Language = 'zh' | 'en';

/** The language of the environment: `LC_ALL`, else `LANG`; English when it begins with en, else Chinese. */
export function readLanguage(): Language {
  return (process.env['LC_ALL'] ?? process.env['LANG'] ?? 'zh').startsWith('en') ? 'en' : 'zh';
}

/** Picks the text of a language. */
export function say(text: LocalText, language: Language): string {
  return text[language];
}

/** Three decimals for display; verdicts never use them. */
export function showNumber(value: number | null, decimals = 3): string {
  if (value === null) return '—';
  return Number.isInteger(value) && decimals > 0 ? String(value) : value.toFixed(decimals);
}
