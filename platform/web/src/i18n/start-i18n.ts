import i18next from 'i18next';
import type { BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { htmlLanguage, readLanguage, saveLanguage } from './language.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';

const files = import.meta.glob<{ words: Words }>(['./words.{zh,en}.ts', '../features/**/words.{zh,en}.ts']);

async function readWords(language: string, namespace: string): Promise<Record<string, string>> {
  const path =
    namespace === 'common' ? `./words.${language}.ts` : `../features/${namespace}/words.${language}.ts`;
  const load = files[path];
  if (load === undefined) throw new Error(`no words at ${path}`);
  return { ...(await load()).words };
}

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  // With two parameters i18next takes what is returned, a promise too.
  read: readWords as BackendModule['read'],
};

/** Loads the common words of the reader's language; features load their own when first shown. */
export async function startI18n(): Promise<void> {
  const language = readLanguage();
  document.documentElement.lang = htmlLanguage(language);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: ['zh', 'en'],
      ns: ['common'],
      defaultNS: 'common',
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Switches the interface to another language and keeps the choice. */
export async function switchLanguage(language: Language): Promise<void> {
  saveLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = htmlLanguage(language);
}

/** The language right now, for code outside components. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}
