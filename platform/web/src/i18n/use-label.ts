import type { WordSet } from '@junheng/vocabulary';
import { useLanguage } from './words.ts';

/** Says what people call a word of a closed set, in the reader's language. */
export type SayLabel = <Word extends string>(set: WordSet<Word>, word: NoInfer<Word>) => string;

/** Gives the labels of closed sets (`@junheng/vocabulary`) in the reader's language. */
export function useLabel(): SayLabel {
  const language = useLanguage();
  return (set, word) => set.labels[word][language];
}
