/** The subjects of 3+1+2 that pupils choose from: the letter of a choice and the name. */
export const ELECTIVES = [
  { letter: '物', name: '物理' },
  { letter: '史', name: '历史' },
  { letter: '化', name: '化学' },
  { letter: '生', name: '生物' },
  { letter: '政', name: '政治' },
  { letter: '地', name: '地理' },
] as const;

/** How many of the electives, from the first on, are the ones of which exactly one is chosen. */
const FIRST = 2;

/** The index of the name of each elective. */
export const ELECTIVE_NAMES: readonly string[] = ELECTIVES.map(({ name }) => name);

/**
 * The electives that a choice such as 物化生, or 物理+化学+生物, names, as indices in ascending order; undefined when it is not one of the twelve
 * combinations. Source: 国办发〔2019〕29号 and the provinces' 3+1+2 schemes: one of 物理 and 历史, two of 化学, 生物, 政治, 地理.
 */
export function readChoice(text: string): readonly number[] | undefined {
  const words = text.split(/[\s+＋、，,/／·]+/u);
  const marks = words.length > 1 ? words : [...text];
  const found = marks.map((mark) =>
    ELECTIVES.findIndex(({ letter, name }) => mark === letter || mark === name || mark === `思想${name}`),
  );
  const chosen = [...new Set(found)].toSorted((a, b) => a - b);
  const isOne = chosen.filter((elective) => elective >= 0 && elective < FIRST).length === 1;
  return found.length === 3 && chosen.length === 3 && isOne && chosen[0] !== -1 ? chosen : undefined;
}

/** A combination in letters, for example 物化生. */
export function writeChoice(electives: readonly number[]): string {
  return electives.map((elective) => ELECTIVES[elective]?.letter ?? '').join('');
}
