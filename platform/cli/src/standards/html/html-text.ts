import { VERDICT_NAMES } from '@junheng/standards';
import type { LocalText, Verdict } from '@junheng/standards';
import type { Language } from '../language.ts';

/** A text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/gu,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? character,
  );
}

/** What the parts of a page share: the language, and short ways to say things in it. */
export interface PageWords {
  readonly language: Language;
  /** Picks a text and makes it safe. */
  say(text: LocalText): string;
  put(zh: string, en: string): string;
}

/** The words of a language. */
export function pageWords(language: Language): PageWords {
  return {
    language,
    say: (text) => escapeHtml(text[language]),
    put: (zh, en) => (language === 'zh' ? zh : en),
  };
}

/** A verdict as word, shape and class (colour): never colour alone. */
export function verdictMark(verdict: Verdict, words: PageWords, extra = ''): string {
  const { shape } = VERDICT_NAMES[verdict];
  const text = words.say(VERDICT_NAMES[verdict]);
  return `<span class="v v-${verdict}"><i aria-hidden="true">${shape}</i>${text}${extra}</span>`;
}

/** A number with thin spaces between thousands, up to `decimals` decimals without trailing noughts. */
export function groupDigits(value: number, decimals = 0): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, '\u2009');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
