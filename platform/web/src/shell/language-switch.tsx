import type { ReactElement } from 'react';
import { switchLanguage } from '../i18n/start-i18n.ts';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { useLanguage } from '../i18n/words.ts';

/** Switches between Chinese and English; the button names the other language in that language. */
export function LanguageSwitch(): ReactElement {
  const say = useCommonWords();
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="plain-button language-switch"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void switchLanguage(other)}
    >
      {say('language.other')}
    </button>
  );
}
