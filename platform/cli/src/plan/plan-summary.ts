import type { PlanReading, Span, Target } from '@junheng/plan-text';
import type { SummaryWords } from './summary-words.ts';
import { cutToWidth, layTable } from './text-width.ts';

const NAME_WIDTH = 44;
const SENTENCE_WIDTH = 100;

/** Puts a reading into lines that a planner reads in a terminal. `text` is what the spans point into. */
export function summarisePlan(
  reading: PlanReading,
  text: string,
  words: SummaryWords,
  language: 'zh' | 'en',
): string {
  const lines = [
    ...head(reading, words),
    ...outline(reading, words),
    ...targets(reading, words),
    ...duties(reading, words),
    ...milestones(reading, words),
    ...projects(reading, words),
    ...doubts(reading, text, words, language),
  ];
  return lines.join('\n');
}

const section = (title: string, count: string): string[] => ['', `■ ${title}  ${count}`];

function head(reading: PlanReading, words: SummaryWords): string[] {
  const { title, issuer, number, issued, period } = reading.document;
  const facts = [
    issuer,
    number,
    issued,
    period === null ? null : `${words.period} ${period[0]}—${period[1]}`,
  ];
  return [title ?? '—', facts.filter((fact) => fact !== null).join('  ')];
}

function outline(reading: PlanReading, words: SummaryWords): string[] {
  const headings = reading.outline.filter((node) => node.level >= 1);
  const levels: number[] = [];
  for (const node of headings) levels[node.level - 1] = (levels[node.level - 1] ?? 0) + 1;
  const counts = Array.from(levels, (count) => count ?? 0);
  const shown = headings
    .filter((node) => node.level <= 2)
    .map(
      (node) => `${'  '.repeat(node.level)}${cutToWidth(`${node.number ?? ''} ${node.title}`.trim(), 76)}`,
    );
  return [...section(words.outline, words.outlineCounts(counts)), ...shown];
}

function goal(target: Target, words: SummaryWords): string {
  if (target.comparator === 'qualitative') return words.qualitative;
  if (target.value === null) return words.maintain;
  if (target.comparator === 'range') return `${target.value}—${target.valueMax ?? ''}`;
  if (target.ratio !== undefined && target.ratio.includes(':')) return target.ratio;
  const sign =
    target.comparator === 'maintain'
      ? `${words.maintain} `
      : target.comparator === '='
        ? ''
        : target.comparator;
  return `${sign}${target.value}`;
}

function targets(reading: PlanReading, words: SummaryWords): string[] {
  const rows = reading.targets.map((target, index) => {
    const nature = [
      target.area,
      target.binding === null ? null : words.binding[target.binding],
      words.role[target.role],
      target.frequency,
      target.condition,
      target.sameAs === undefined ? null : words.sameAs(target.sameAs + 1),
    ];
    return [
      String(index + 1),
      cutToWidth(target.name, NAME_WIDTH),
      target.baseValue === null ? '' : String(target.baseValue),
      goal(target, words),
      target.unit,
      target.year === null ? '' : `${target.year}${target.yearStated ? '' : words.planEnd}`,
      nature.filter((part) => part !== null && part !== undefined && part !== '').join(' '),
    ];
  });
  const own = reading.targets.filter(
    (target) => target.sameAs === undefined && target.role !== 'reference',
  ).length;
  const past = `${words.achievements} ${reading.achievements.length}`;
  return [
    ...section(words.targets, `${words.times(own)}; ${past}`),
    ...(rows.length === 0 ? [words.none] : layTable([words.targetHeader, ...rows], new Set([0, 2, 3]))),
  ];
}

function duties(reading: PlanReading, words: SummaryWords): string[] {
  const counts = new Map<string, [number, number, number]>();
  for (const duty of reading.duties) {
    for (const [column, list] of [duty.lead, duty.supporting, duty.responsible].entries()) {
      for (const unit of list) {
        const row = counts.get(unit) ?? [0, 0, 0];
        row[column] = (row[column] ?? 0) + 1;
        counts.set(unit, row);
      }
    }
  }
  const rows = [...counts].toSorted(
    (a, b) => b[1].reduce((sum, n) => sum + n, 0) - a[1].reduce((sum, n) => sum + n, 0),
  );
  const shown = rows.map(([unit, row]) => [unit, ...row.map((count) => (count === 0 ? '' : String(count)))]);
  return [
    ...section(words.duties, words.times(reading.duties.length)),
    ...(shown.length === 0 ? [words.none] : layTable([words.dutyHeader, ...shown], new Set([1, 2, 3]))),
  ];
}

function milestones(reading: PlanReading, words: SummaryWords): string[] {
  const years = new Map<number, number>();
  for (const { year } of reading.milestones) years.set(year, (years.get(year) ?? 0) + 1);
  const counts = [...years].toSorted((a, b) => a[0] - b[0]).map(([year, count]) => `${year}: ${count}`);
  return [
    ...section(words.milestones, words.times(reading.milestones.length)),
    counts.length === 0 ? words.none : `  ${counts.join('  ')}`,
  ];
}

function projects(reading: PlanReading, words: SummaryWords): string[] {
  if (reading.projects.length === 0) return [];
  const rows = reading.projects.map((project, index) => [
    String(index + 1),
    cutToWidth(project.name, NAME_WIDTH),
    cutToWidth(project.location ?? '', 24),
    String(project.year ?? ''),
    project.landArea === null ? '' : `${project.landArea} m²`,
    project.floorArea === null ? '' : `${project.floorArea} m²`,
  ]);
  return [
    ...section(words.projects, words.times(reading.projects.length)),
    ...layTable(rows, new Set([0, 4, 5])),
  ];
}

/** The sentence around a span, in one line. */
function sentenceAround(text: string, [start, end]: Span): string {
  let from = start;
  while (from > 0 && start - from < 60 && !'。!?\n'.includes(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end < 60 && !'。!?\n'.includes(text[to] ?? '')) to++;
  return text.slice(from, to).replace(/\s+/gu, ' ').trim();
}

function doubts(reading: PlanReading, text: string, words: SummaryWords, language: 'zh' | 'en'): string[] {
  const lines = reading.doubts.flatMap((doubt, index) => [
    `${index + 1}. ${language === 'en' ? doubt.messageEn : doubt.message} [${doubt.code}]`,
    `   ${words.sentence}: ${cutToWidth(sentenceAround(text, doubt.span), SENTENCE_WIDTH)}`,
    ...(doubt.readings === undefined ? [] : [`   ${words.readings}: ${doubt.readings.join(' / ')}`]),
  ]);
  return [
    ...section(words.doubts, words.times(reading.doubts.length)),
    ...(lines.length === 0 ? [words.none] : lines),
  ];
}
