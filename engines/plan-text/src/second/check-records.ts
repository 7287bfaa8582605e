import type { Span } from '../plan-reading.ts';
import { maskNames } from '../sentence/mask.ts';
import { findQuantities } from '../sentence/quantity-tokens.ts';
import { findYears } from '../sentence/year-tokens.ts';
import { foldText, spanOf } from '../text/fold-text.ts';
import type { NumberedBlock } from './number-blocks.ts';

/** A goal that the second reader proposes and whose words, value, unit and year were found in the document. */
export interface SecondGoal {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
  readonly span: Span;
}

/** The records that count, and how many did not. */
export interface CheckedRecords {
  readonly goals: readonly SecondGoal[];
  readonly rejected: number;
}

const MOST_RECORDS = 400;
const LONGEST_WORDS = 300;
const LONGEST_NAME = 60;

/**
 * Checks an answer against the document: a record counts only when its words stand in the block it names, and when our own
 * reader of numbers finds its value with its unit in those words and its year in the block. Never throws; all else is rejected.
 */
export function checkRecords(answer: string, blocks: readonly NumberedBlock[], text: string): CheckedRecords {
  const records = parseRecords(answer);
  if (records === null) return { goals: [], rejected: 0 };
  const byNumber = new Map(blocks.map((block) => [block.number, block]));
  const goals: SecondGoal[] = [];
  let rejected = Math.max(0, records.length - MOST_RECORDS);
  for (const record of records.slice(0, MOST_RECORDS)) {
    const goal = checkRecord(record, byNumber, text);
    if (goal === null) rejected++;
    else goals.push(goal);
  }
  return { goals, rejected };
}

/** The list of records in an answer, with or without words around its JSON; null when there is none. */
function parseRecords(answer: string): readonly unknown[] | null {
  const start = answer.indexOf('{');
  const end = answer.lastIndexOf('}');
  if (start < 0 || end <= start) return null;
  try {
    const parsed: unknown = JSON.parse(answer.slice(start, end + 1));
    const records =
      typeof parsed === 'object' && parsed !== null && 'records' in parsed ? parsed.records : null;
    return Array.isArray(records) ? (records as unknown[]) : null;
  } catch {
    return null;
  }
}

function checkRecord(
  record: unknown,
  blocks: ReadonlyMap<number, NumberedBlock>,
  text: string,
): SecondGoal | null {
  if (typeof record !== 'object' || record === null) return null;
  const { block, words, name, value, unit, year } = record as Readonly<Record<string, unknown>>;
  if (typeof block !== 'number' || typeof words !== 'string' || typeof value !== 'number') return null;
  if (typeof name !== 'string' || typeof unit !== 'string' || words === '' || words.length > LONGEST_WORDS)
    return null;
  const source = blocks.get(block);
  const at = source?.words.indexOf(words) ?? -1;
  if (source === undefined || at < 0) return null;
  const start = source.span[0] + at;
  const folded = foldText(text, start, start + words.length);
  const mask = maskNames(folded.text);
  const years = findYears(folded.text, mask, null);
  const token = findQuantities(folded.text, mask, years).find(
    (quantity) => quantity.value === value && (quantity.unit === unit || sameUnit(quantity.unit, unit)),
  );
  if (token === undefined) return null;
  const stated = typeof year === 'number' ? year : null;
  if (
    stated !== null &&
    !source.words.includes(String(stated)) &&
    !text.slice(0, 400).includes(String(stated))
  )
    return null;
  return {
    name: name.slice(0, LONGEST_NAME),
    value,
    unit: token.unit,
    year: stated,
    span: spanOf(folded, token.start, token.end),
  };
}

const sameUnit = (a: string, b: string): boolean =>
  a.replace(/^[名位]$/u, '人') === b.replace(/^[名位]$/u, '人').replace(/^百分点$/u, '个百分点');
