/** What no report of this area may say: orders of merit, raw-score league tables, promotion rates, and a screening as a diagnosis. */
const FORBIDDEN: readonly RegExp[] = [
  /排名|名次|排行|位次/gu,
  /第\s*\d+\s*名/gu,
  /\branked?\b|\branking\b|league table/giu,
  /\b(?:1st|2nd|3rd|\d+th) (?:place|of)\b/giu,
  /升学率|状元|最差|最好的学校|优胜/gu,
  /\b(?:best|worst) (?:school|teacher|pupil|student)s?\b/giu,
  /确诊|诊断为|患有/gu,
  /\bdiagnosed with\b|\bsuffers? from\b/giu,
];

/** The forbidden words in a page's text; a report with any is a fault of the program. */
export function findForbiddenWords(html: string): string[] {
  const text = html.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/gu, ' ');
  return FORBIDDEN.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
}
