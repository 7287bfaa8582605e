import { readLanguage } from '../../standards/language.ts';
import { enWords } from './words-en.ts';
import { zhWords } from './words-zh.ts';
import type { Words } from './wording.ts';

/** The words in the language of the environment (`LC_ALL`, else `LANG`: beginning with en gives English, else Chinese). */
export function chooseWords(): Words {
  return readLanguage() === 'en' ? enWords : zhWords;
}
