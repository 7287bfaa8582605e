export { languages } from './i18n/language.ts';
export type { Language } from './i18n/language.ts';
