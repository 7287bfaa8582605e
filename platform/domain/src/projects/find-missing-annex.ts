/** A sentence of a plan that speaks of a table of projects that was not handed in with it. */
export interface MissingAnnex {
  readonly text: string;
  /** [start, end) in UTF-16 units of the plan's text. */
  readonly span: readonly [number, number];
}

const ANNEX = /附件|附表|附錄|附录/u;
const TABLE = /项目(?:一览)?表|項目(?:一覽)?表|项目清单|項目清單|项目库|建设项目/u;

/** The line in which a plan names an annex with its projects; null where it names none, or where its projects are known. */
export function findMissingAnnex(text: string, projectCount: number): MissingAnnex | null {
  if (projectCount > 0) return null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (ANNEX.test(line) && TABLE.test(line)) {
      const trimmed = line.trim();
      const from = start + line.indexOf(trimmed);
      return { text: trimmed, span: [from, from + trimmed.length] };
    }
    start += line.length + 1;
  }
  return null;
}
