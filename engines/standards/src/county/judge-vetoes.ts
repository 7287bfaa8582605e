import type { CountyData } from '../model/county-data.ts';
import type { Problem } from '../model/unit-table.ts';
import type { Pack } from '../pack/pack.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** What a county declared about the facts that alone make it fail (一票否决). */
export interface JudgedVetoes {
  /** Codes of those that happened. */
  readonly happened: readonly string[];
  /** Codes of those about which nothing usable was declared. */
  readonly undeclared: readonly string[];
  /** `fail` when one happened, else `unknown` while one is undeclared, else `pass`; `exempt` in a pack without vetoes. */
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
}

/** Judges the vetoes of a pack from county.csv: 1 happened, 0 did not, anything else (and nothing) is undeclared. */
export function judgeVetoes(pack: Pack, data: CountyData, year: number): JudgedVetoes {
  const declared = new Map(
    data.countyValues.filter((entry) => entry.year === year).map((entry) => [entry.item, entry.value]),
  );
  const codes = pack.vetoes.map((veto) => veto.code);
  const happened = codes.filter((code) => declared.get(code) === 1);
  const undeclared = codes.filter((code) => declared.get(code) !== 0 && declared.get(code) !== 1);
  const problems: Problem[] = undeclared.flatMap((item) => {
    const value = declared.get(item) ?? null;
    return value === null ? [] : [{ code: 'STANDARDS_FLAG_WRONG', parameters: { item, value, year } }];
  });
  if (undeclared.length > 0) {
    problems.push({
      code: 'STANDARDS_VETO_NOT_DECLARED',
      parameters: { item: undeclared.join('、'), year },
    });
  }
  if (codes.length === 0) return { happened, undeclared, verdict: 'exempt', problems };
  const verdict = happened.length > 0 ? 'fail' : undeclared.length > 0 ? 'unknown' : 'pass';
  return { happened, undeclared, verdict, problems };
}
