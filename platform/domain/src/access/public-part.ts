/** What everybody knows or can find out, beside the user name. */
export interface PublicWords {
  /** Passwords that are tried first, in small letters, five signs and longer. */
  readonly common: ReadonlySet<string>;
  /** Names of the person, the unit, the district, the sample and the program. */
  readonly names: readonly string[];
}

/** So many letters and digits must be left of a password when what is public is taken out of it. */
const LEAST_OWN = 4;
const SHORTEST_COMMON = 5;
const LONGEST_COMMON = 24;
/** A name of two characters in Chinese, or three in other letters, is already worth a guess. */
const isWorthGuessing = (name: string): boolean => name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 3);

/** Signs that people write in place of letters; `1` and `!` stand for i and for l, and both are tried. */
const INSTEAD: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** The longest common password inside a text, or null. */
function findCommon(text: string, common: ReadonlySet<string>): string | null {
  for (let length = Math.min(LONGEST_COMMON, text.length); length >= SHORTEST_COMMON; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const part = text.slice(start, start + length);
      if (common.has(part)) return part;
    }
  }
  return null;
}

const countOwn = (text: string): number =>
  Array.from(text).filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length;

/** What a password may be read as: as typed, and with letters for signs; a year is nobody's own. */
function readingsOf(password: string): string[] {
  const typed = password
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?:19|20)\d\d/gu, ' ');
  const read = (one: string): string =>
    Array.from(typed, (sign) => (sign === '1' || sign === '!' ? one : (INSTEAD[sign] ?? sign))).join('');
  return [typed, read('i'), read('l')];
}

/**
 * The public word that a password is made around, or null when enough of it is its person's own: names, one common password, and years are
 * taken out, read as typed and with letters for the signs that stand for them.
 */
export function findPublicPart(password: string, { common, names }: PublicWords): string | null {
  const known = names
    .flatMap((name) =>
      name
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter(isWorthGuessing)
    .toSorted((a, b) => b.length - a.length);
  for (const text of readingsOf(password)) {
    const named = known.filter((name) => text.includes(name));
    const rest = named.reduce((left, name) => left.replaceAll(name, ' '), text);
    const word = findCommon(rest, common);
    const first = named[0] ?? word;
    if (first !== null && countOwn(word === null ? rest : rest.replace(word, ' ')) < LEAST_OWN) return first;
  }
  return null;
}

/** What to do about it, for people. */
export function describePublicPart(word: string): { readonly zh: string; readonly en: string } {
  return {
    zh: `“${word}”是人人知道或容易猜到的，去掉它和年份后至少还要有 ${LEAST_OWN} 个字母或数字，请加上只有自己知道的内容`,
    en: `“${word}” is known to everybody or easily guessed; beside it and a year use at least ${LEAST_OWN} letters or digits of your own`,
  };
}
