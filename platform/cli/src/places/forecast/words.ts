import type { Stage } from '@junheng/places';
import type { Language } from '../../standards/language.ts';

/** Names of the stages. */
export const STAGE_WORDS: Readonly<Record<Stage, Readonly<Record<Language, string>>>> = {
  kindergarten: { zh: '学前', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior high' },
  senior: { zh: '普高', en: 'Senior high' },
};

/** The shipped colours as word and shape, never colour alone; a district's own colours show under their names. */
export function colourMark(colour: string | null, language: Language): string {
  if (colour === null) return '';
  if (colour === 'red') return language === 'zh' ? '▲ 红' : '▲ red';
  if (colour === 'yellow') return language === 'zh' ? '◆ 黄' : '◆ yellow';
  return colour;
}
