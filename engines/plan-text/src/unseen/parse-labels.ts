import type { Comparator } from '../plan-reading.ts';

/** [start, end) in the text of the plan. */
type At = readonly [start: number, end: number];

export interface GoalLabel {
  readonly at: At;
  readonly names: readonly string[];
  readonly comparators: readonly Comparator[];
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly year: number;
  readonly base: number | null;
}

/** The labels of one plan with their places. */
export interface PlanLabels {
  readonly goals: readonly GoalLabel[];
  readonly past: readonly { readonly at: At; readonly value: number }[];
  readonly duties: readonly {
    readonly at: At;
    readonly line: At;
    readonly units: readonly string[];
  }[];
  readonly headings: readonly { readonly at: At; readonly title: string }[];
  readonly leads: readonly { readonly at: At; readonly title: string }[];
  readonly steps: readonly { readonly at: At; readonly year: number }[];
  readonly qualitative: readonly { readonly at: At }[];
  readonly projects: readonly {
    readonly name: string;
    readonly year: number | null;
    readonly land: number | null;
    readonly floor: number | null;
  }[];
  readonly doubts: readonly string[];
}

const numberOrNull = (text: string | undefined): number | null =>
  text === undefined || text === '-' ? null : Number(text);

/** The line that a place lies in. */
export function lineAround(text: string, [start, end]: At): At {
  const next = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next];
}

/** Reads the labels of a plan; a label is looked for from the place of the one before it, then from the beginning. Throws on words that are not in the text. */
export function parseLabels(text: string, labels: string): PlanLabels {
  const goals: GoalLabel[] = [];
  const past: { at: At; value: number }[] = [];
  const duties: { at: At; line: At; units: string[] }[] = [];
  const headings: { at: At; title: string }[] = [];
  const leads: { at: At; title: string }[] = [];
  const steps: { at: At; year: number }[] = [];
  const qualitative: { at: At }[] = [];
  const projects: {
    name: string;
    year: number | null;
    land: number | null;
    floor: number | null;
  }[] = [];
  const doubts: string[] = [];
  let from = 0;
  const find = (words: string): At => {
    const ahead = text.indexOf(words, from);
    const start = ahead < 0 ? text.indexOf(words) : ahead;
    if (start < 0) throw new Error(`label not in the text: ${words}`);
    if (ahead >= 0) from = start;
    return [start, start + words.length];
  };
  for (const line of labels.split('\n').filter((candidate) => candidate.trim() !== '')) {
    const kind = line.slice(0, 1);
    const [words = '', ...fields] = line.slice(2).split(' | ');
    if (kind === 'X') doubts.push(words);
    else if (kind === 'M') steps.push({ year: Number(words), at: find(fields[0] ?? '') });
    else if (kind === 'P')
      projects.push({
        name: fields[0] ?? '',
        year: numberOrNull(fields[1]),
        land: numberOrNull(fields[2]),
        floor: numberOrNull(fields[3]),
      });
    else {
      const at = find(words);
      if (kind === 'H') headings.push({ at, title: words });
      else if (kind === 'L') leads.push({ at, title: words });
      else if (kind === 'Q') qualitative.push({ at });
      else if (kind === 'A') past.push({ at, value: Number(fields[0]) });
      else if (kind === 'D')
        duties.push({
          at,
          line: lineAround(text, at),
          units: (fields[0] ?? '')
            .split('; ')
            .flatMap((part) =>
              part.replace(/^(?:lead|supporting|responsible) /u, '').split(/、(?![^（(]*[）)])/u),
            ),
        });
      else goals.push(parseGoal(at, fields));
    }
  }
  return {
    goals,
    past,
    duties,
    headings,
    leads,
    steps,
    qualitative,
    projects,
    doubts,
  };
}

function parseGoal(at: At, fields: readonly string[]): GoalLabel {
  const [names = '', reading = ''] = fields;
  const match = /^(\S+) (\S+) (\S*) (\d{4})(.*)$/u.exec(reading);
  if (match === null) throw new Error(`label of a goal: ${reading}`);
  const [, comparator = '', value = '', unit = '', year = '', rest = ''] = match;
  return {
    at,
    names: names.split('/'),
    comparators: (comparator === 'range' ? ['range'] : [...comparator]) as Comparator[],
    value: Number(value),
    valueMax: numberOrNull(/max (\S+)/u.exec(rest)?.[1]),
    unit,
    year: Number(year),
    base: numberOrNull(/base (\S+)/u.exec(rest)?.[1]),
  };
}
