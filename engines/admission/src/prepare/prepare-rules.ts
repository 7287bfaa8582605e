import { failWith, succeed } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { RuleReader } from '../read/rule-reader.ts';

/** When a condition applies; outside these days it counts as met. */
export interface InForce {
  /** First day, `YYYY-MM-DD`, or null. */
  readonly from: string | null;
  /** Last day, or null. */
  readonly until: string | null;
}

/** Something that must hold of an applicant (and, for `matches`, of the chosen pool) to have a rank. */
export type Condition = InForce &
  (
    | { readonly kind: 'oneOf'; readonly column: string; readonly values: readonly string[] }
    | { readonly kind: 'heldYears'; readonly column: string; readonly years: number; readonly on: string }
    | {
        readonly kind: 'flatFree';
        readonly column: string;
        readonly family: string;
        readonly years: number;
        readonly year: number;
      }
    | { readonly kind: 'matches'; readonly column: string; readonly poolColumn: string }
  );

/** A rank: the first one whose conditions all hold decides; the first of n ranks has priority n. */
export interface RankRule {
  readonly name: string;
  readonly when: readonly Condition[];
}

/** A key taken from the applicant's row and published as an order number. */
export interface PreparedKey {
  /** The column that the key is taken from; of a derived key the name that messages use. */
  readonly column: string;
  readonly order: 'ascending' | 'descending';
  /** Makes the key of several columns: the later or earlier of days, the longest or shortest of periods (numbers), a sum of numbers. */
  readonly derived?: { readonly how: KeyDerivation; readonly columns: readonly string[] };
}

export const KEY_DERIVATIONS = ['latest', 'earliest', 'longest', 'shortest', 'sum'] as const;
/** `latest` and `longest` take the largest of days or numbers, `earliest` and `shortest` the smallest. */
export type KeyDerivation = (typeof KEY_DERIVATIONS)[number];

/** The part `prepare` of rules.json. */
export interface PrepareRules {
  /** The day the round is judged on, `YYYY-MM-DD`. */
  readonly day: string;
  readonly ranks: readonly RankRule[];
  readonly keys: readonly PreparedKey[];
  /** The column that names who is bound together (twins), or null. */
  readonly groupColumn: string | null;
  /** The column with the reserves an applicant may use, or null. */
  readonly entitlementColumn: string | null;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u;

/** Reads the part `prepare` of parsed rules. Fails with the path of what is wrong. */
export function readPrepareRules(file: string, value: unknown): Outcome<PrepareRules> {
  const reader = new RuleReader(file, 'prepare', value);
  reader.allow(['day', 'ranks', 'keys', 'groupColumn', 'entitlementColumn']);
  const rules: PrepareRules = {
    day: readDay(reader, 'day'),
    ranks: reader.list('ranks', [], (rank) => {
      rank.allow(['name', 'when']);
      return { name: rank.text('name'), when: rank.list('when', [], readCondition) };
    }),
    keys: reader.list('keys', [], (key) => {
      key.allow(['column', 'order', ...KEY_DERIVATIONS]);
      const order = key.oneOf('order', ['ascending', 'descending'], 'ascending');
      const how = KEY_DERIVATIONS.find((name) => key.has(name));
      if (how === undefined) return { column: key.text('column'), order };
      const columns = key.texts(how);
      if (columns.length < 2) key.fail('ADMISSION_RULES_WRONG', how, { expected: '["…", "…"]' });
      return {
        column: key.has('column') ? key.text('column') : columns.join('+'),
        order,
        derived: { how, columns },
      };
    }),
    groupColumn: reader.has('groupColumn') ? reader.text('groupColumn') : null,
    entitlementColumn: reader.has('entitlementColumn') ? reader.text('entitlementColumn') : null,
  };
  if (reader.failure !== undefined) return { ok: false, error: reader.failure };
  if (rules.ranks.length === 0)
    return failWith('ADMISSION_RULES_WRONG', { file, path: 'prepare.ranks', expected: '[ … ]' }, { file });
  return succeed(rules);
}

function readCondition(reader: RuleReader): Condition {
  reader.allow(['kind', 'column', 'values', 'years', 'on', 'family', 'year', 'poolColumn', 'from', 'until']);
  const inForce = {
    from: reader.has('from') ? readDay(reader, 'from') : null,
    until: reader.has('until') ? readDay(reader, 'until') : null,
  };
  const column = reader.text('column');
  const kind = reader.oneOf('kind', ['oneOf', 'heldYears', 'flatFree', 'matches'], 'oneOf');
  if (kind === 'heldYears')
    return { ...inForce, kind, column, years: reader.whole('years', 1), on: readDay(reader, 'on') };
  if (kind === 'matches') return { ...inForce, kind, column, poolColumn: reader.text('poolColumn') };
  if (kind === 'flatFree') {
    const [years, year] = [reader.whole('years', 1), reader.whole('year', 1900)];
    return { ...inForce, kind, column, family: reader.text('family'), years, year };
  }
  return { ...inForce, kind, column, values: reader.texts('values') };
}

function readDay(reader: RuleReader, name: string): string {
  const text = reader.text(name);
  if (!DAY.test(text)) reader.fail('ADMISSION_RULES_WRONG', name, { expected: 'YYYY-MM-DD' });
  return text;
}
