import type { Condition, PrepareRules } from './prepare-rules.ts';

/** A row of a private table by column name; an absent column is empty. */
export type PrivateRow = Readonly<Record<string, string>>;

/** A flat that gave a place before: flat, school year's first year, family. */
export interface FlatUse {
  readonly flat: string;
  readonly year: number;
  readonly family: string;
}

/** Flats by name, those of earlier rounds and those claimed in this one. */
export type FlatBook = ReadonlyMap<string, readonly FlatUse[]>;

/** Gathers the flats of earlier years and of this round's applicants, so that two families cannot claim one flat at once. */
export function openFlatBook(
  rules: PrepareRules,
  applicants: readonly PrivateRow[],
  earlier: readonly FlatUse[],
): FlatBook {
  const book = new Map<string, FlatUse[]>();
  const add = (use: FlatUse): void => {
    if (use.flat === '') return;
    const list = book.get(use.flat);
    if (list === undefined) book.set(use.flat, [use]);
    else list.push(use);
  };
  earlier.forEach(add);
  const condition = rules.ranks
    .flatMap((rank) => rank.when)
    .find((candidate) => candidate.kind === 'flatFree');
  if (condition?.kind === 'flatFree') {
    for (const row of applicants) {
      add({ flat: row[condition.column] ?? '', year: condition.year, family: row[condition.family] ?? '' });
    }
  }
  return book;
}

/** The place (0 = first) of the first rank whose conditions all hold, or −1 when none does. */
export function judgeRank(
  rules: PrepareRules,
  applicant: PrivateRow,
  pool: PrivateRow,
  flats: FlatBook,
): number {
  return rules.ranks.findIndex((rank) =>
    rank.when.every((condition) => isMet(rules, condition, applicant, pool, flats)),
  );
}

function isMet(
  rules: PrepareRules,
  condition: Condition,
  applicant: PrivateRow,
  pool: PrivateRow,
  flats: FlatBook,
): boolean {
  const isEarly = condition.from !== null && rules.day < condition.from;
  const isLate = condition.until !== null && rules.day > condition.until;
  if (isEarly || isLate) return true;
  const value = applicant[condition.column] ?? '';
  switch (condition.kind) {
    case 'oneOf':
      return condition.values.includes(value);
    case 'heldYears':
      return /^\d{4}-\d\d-\d\d$/u.test(value) && addYears(value, condition.years) <= condition.on;
    case 'matches': {
      const offered = (pool[condition.poolColumn] ?? '').split(';').filter((part) => part !== '');
      return value.split(';').some((part) => offered.includes(part));
    }
    case 'flatFree': {
      const family = applicant[condition.family] ?? '';
      const uses = flats.get(value) ?? [];
      const isTaken = (use: FlatUse): boolean => {
        const age = condition.year - use.year;
        return age >= 0 && age < condition.years && (family === '' || use.family !== family);
      };
      // The applicant's own claim is in the book too; without a family name the second claim is another family's.
      const others = uses.filter(isTaken);
      return value !== '' && (family === '' ? others.length <= 1 : others.length === 0);
    }
  }
}

/** A day some years later; 29 February becomes 1 March where the year has none. */
function addYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return day.slice(5) === '02-29' && !isLeap ? `${year}-03-01` : `${year}${day.slice(4)}`;
}
