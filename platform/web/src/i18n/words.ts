import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';

/** The words of one namespace: key → text with `{{placeholders}}`. */
export type Words = Readonly<Record<string, string>>;

/** What a translation of `Source` must give: every key, and a singular form (`_one`) where the language needs one. */
export type Translated<Source extends Words> = Readonly<
  Record<keyof Source, string> & Partial<Record<`${Extract<keyof Source, string>}_one`, string>>
>;

type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Parameters_<Text> = [Placeholders<Text>] extends [never]
  ? []
  : [parameters: Readonly<Record<Placeholders<Text>, string | number>>];

/** Says the text of a key in the reader's language; the compiler knows the keys and their placeholders. */
export type Say<Source extends Words> = <Key extends Extract<keyof Source, string>>(
  key: Key,
  ...rest: Parameters_<Source[Key]>
) => string;

/** Makes the hook that gives a namespace's `say`. The namespace is the feature's folder name, or `common`. */
export function makeWordsHook<Source extends Words>(namespace: string): () => Say<Source> {
  return () => {
    const { t } = useTranslation(namespace);
    const translate = t as unknown as (key: string, parameters: object) => string;
    return (key, ...rest) => translate(key, rest[0] ?? {});
  };
}

/** The reader's language. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('common');
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the Chinese or the English form of something that the data carry in both; an empty English form falls back. */
export function usePick(): (zh: string, en: string) => string {
  const language = useLanguage();
  return (zh, en) => (language === 'en' && en !== '' ? en : zh);
}
