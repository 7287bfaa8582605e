/** A word as people read it in the two languages of the interface. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A closed set of words in the order in which screens list them, with what people call each. */
export interface WordSet<Word extends string> extends ReadonlyArray<Word> {
  readonly labels: Readonly<Record<Word, Label>>;
}

/** The words of a set as a type. */
export type WordOf<Words extends WordSet<string>> = Words[number];

/** Makes a closed set from its words and their labels: the words as a list that schemas, checks and lists read, the labels beside it. */
export function wordSet<const Labels extends Readonly<Record<string, Label>>>(
  labels: Labels,
): WordSet<Extract<keyof Labels, string>> {
  const words = Object.keys(labels) as Extract<keyof Labels, string>[];
  return Object.freeze(Object.assign(words, { labels }));
}

/** Whether a text is a word of a set. */
export function isWordOf<Word extends string>(set: WordSet<Word>, text: string): text is Word {
  return (set as readonly string[]).includes(text);
}

/** Some words of a set, in its order and with its labels; `words` must be in the set. */
export function pickWords<Word extends string, const Picked extends Word>(
  set: WordSet<Word>,
  ...words: readonly Picked[]
): WordSet<Picked> {
  const picked = set.filter((word): word is Picked => (words as readonly Word[]).includes(word));
  const labels = Object.fromEntries(picked.map((word) => [word, set.labels[word]]));
  return Object.freeze(Object.assign(picked, { labels: labels as Record<Picked, Label> }));
}
