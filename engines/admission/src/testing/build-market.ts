import type { Market } from '../market.ts';
import type { Outcome } from '../outcome.ts';
import { expandReserves } from '../read/expand-reserves.ts';
import { readApplicants } from '../read/read-applicants.ts';
import { readChoices } from '../read/read-choices.ts';
import { readPools } from '../read/read-pools.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { Rules } from '../rules.ts';
import { encodeUtf8 } from '@junheng/csv';

/** The three tables of a test round as text. */
export interface Tables {
  readonly applicants: string;
  readonly choices: string;
  readonly pools: string;
}

/** Reads a market from text as the command line would. */
export function readTables(tables: Tables, rules: Rules = DEFAULT_RULES): Outcome<Market> {
  const pools = readPools('pools.csv', encodeUtf8(tables.pools));
  if (!pools.ok) return pools;
  const applicants = readApplicants('applicants.csv', encodeUtf8(tables.applicants), pools.value);
  if (!applicants.ok) return applicants;
  const choices = readChoices(
    'choices.csv',
    encodeUtf8(tables.choices),
    applicants.value,
    pools.value,
    rules.keys,
  );
  if (!choices.ok) return choices;
  return {
    ok: true,
    value: expandReserves({ pools: pools.value, applicants: applicants.value, choices: choices.value }),
  };
}

/** Like `readTables`, for tables that must be right. */
export function buildMarket(tables: Tables, rules: Rules = DEFAULT_RULES): Market {
  return unwrap(readTables(tables, rules));
}

/** The value of a success; a failure ends the test. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
