import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAtoms } from '@junheng/timetable/group-atoms';
import type { Lesson, PlacedLesson, Problem } from '@junheng/timetable';
import { isEnglish } from './language.ts';

interface Held {
  readonly lesson: Lesson;
  readonly place: PlacedLesson;
}

/** One printable page: who it is for, and their lessons. */
interface Page {
  readonly kind: 'class' | 'teacher' | 'room' | 'pupil';
  readonly title: string;
  readonly held: readonly Held[];
}

const KINDS: Readonly<Record<Page['kind'], readonly [string, string]>> = {
  class: ['班级', 'Classes'],
  teacher: ['教师', 'Teachers'],
  room: ['教室', 'Rooms'],
  pupil: ['学生', 'Pupils'],
};

const STYLE = `@page { size: A4 landscape; margin: 12mm }
body { font: 14px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1c1c1c; margin: 2rem }
h1 { font-size: 1.3rem; margin: 0 0 .5rem } table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: 1px solid #888; padding: .35rem; text-align: center; vertical-align: middle; height: 2.6rem }
th { background: #f2f2f2; font-weight: 600 } tr.noon th, tr.noon td { border-top: 3px double #555 }
small { display: block; color: #444 } p { break-inside: avoid } section { break-after: page } a { color: #0b57a4 }
@media print { nav { display: none } }`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a cell says: the subject, then whatever the reader does not know already. */
function writeCell(page: Page, { lesson, place }: Held): string {
  const week =
    lesson.week === undefined
      ? ''
      : isEnglish()
        ? ` (${lesson.week})`
        : lesson.week === 'odd'
          ? '(单周)'
          : '(双周)';
  const more = [
    page.kind === 'teacher' ? '' : (lesson.teachers ?? []).join('、'),
    page.kind === 'class' || page.kind === 'pupil' ? '' : (lesson.groups ?? []).join('、'),
    page.kind === 'room' ? '' : (place.room ?? ''),
  ].filter((text) => text !== '');
  return `${escape(lesson.subject)}${week}<small>${more.map(escape).join(' · ')}</small>`;
}

function writeTable(problem: Problem, page: Page): string {
  const noon = problem.morning ?? Math.ceil(problem.periods.length / 2);
  const rows = problem.periods.map((period, at) => {
    const cells = problem.days.map((_, day) => {
      const begins = page.held.filter(({ place }) => place.day === day && place.period === at);
      const goesOn = page.held.some(
        ({ lesson, place }) =>
          place.day === day && place.period < at && at < place.period + (lesson.length ?? 1),
      );
      if (begins.length === 0) return goesOn ? '' : '<td></td>';
      const span = Math.max(...begins.map(({ lesson }) => lesson.length ?? 1));
      return `<td${span > 1 ? ` rowspan="${span}"` : ''}>${begins.map((one) => writeCell(page, one)).join('<hr>')}</td>`;
    });
    return `<tr${at === noon ? ' class="noon"' : ''}><th scope="row">${escape(period)}</th>${cells.join('')}</tr>`;
  });
  const heads = problem.days.map((day) => `<th scope="col">${escape(day)}</th>`).join('');
  return `<table><thead><tr><th></th>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function writeDocument(title: string, body: string): string {
  return `<!doctype html>
<html lang="${isEnglish() ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>
`;
}

function listPages(problem: Problem, timetable: readonly PlacedLesson[]): Page[] {
  const lessons = new Map(problem.lessons.map((lesson) => [lesson.id, lesson]));
  const held = timetable.flatMap((place): Held[] => {
    const lesson = lessons.get(place.lesson);
    return lesson === undefined ? [] : [{ lesson, place }];
  });
  const atoms = findAtoms(problem);
  const heldByAtom = atoms.names.map((): Held[] => []);
  for (const one of held) {
    const own = new Set((one.lesson.groups ?? []).flatMap((id) => atoms.of.get(id) ?? []));
    for (const atom of own) heldByAtom[atom]?.push(one);
  }
  const pages: Page[] = [];
  for (const { id, name } of problem.groups) {
    const own = [...new Set((atoms.of.get(id) ?? []).flatMap((atom) => heldByAtom[atom] ?? []))];
    if (own.length > 0) pages.push({ kind: 'class', title: name ?? id, held: own });
  }
  for (const { id, name } of problem.teachers)
    pages.push({
      kind: 'teacher',
      title: name ?? id,
      held: held.filter(({ lesson }) => lesson.teachers?.includes(id) === true),
    });
  for (const { id, name } of problem.rooms)
    pages.push({ kind: 'room', title: name ?? id, held: held.filter(({ place }) => place.room === id) });
  for (const [atom, name] of atoms.names.entries()) {
    const group = problem.groups.find(({ id }) => id === name);
    for (const pupil of group?.pupils ?? [])
      pages.push({ kind: 'pupil', title: pupil, held: heldByAtom[atom] ?? [] });
  }
  return pages.filter((page) => page.held.length > 0);
}

/**
 * Writes printable timetables into a folder: one file for all classes, teachers, rooms and pupils each (a page a person), and
 * an index. The files need nothing but a browser.
 */
export function writePages(folder: string, problem: Problem, timetable: readonly PlacedLesson[]): void {
  mkdirSync(folder, { recursive: true });
  const pages = listPages(problem, timetable);
  const language = isEnglish() ? 1 : 0;
  const links: string[] = [];
  for (const kind of ['class', 'teacher', 'room', 'pupil'] as const) {
    const own = pages.filter((page) => page.kind === kind);
    if (own.length === 0) continue;
    const title = KINDS[kind][language] ?? kind;
    const contents = own.map((page, at) => `<a href="#p${at}">${escape(page.title)}</a>`).join(' · ');
    const sections = own.map(
      (page, at) =>
        `<section id="p${at}"><h1>${escape(page.title)}</h1>${writeTable(problem, page)}</section>`,
    );
    writeFileSync(
      join(folder, `${kind}.html`),
      writeDocument(title, `<nav>${contents}</nav>${sections.join('')}`),
    );
    links.push(`<p><a href="${kind}.html">${title} (${own.length})</a></p>`);
  }
  const title = problem.name === undefined || problem.name === '' ? '课表' : problem.name;
  writeFileSync(
    join(folder, 'index.html'),
    writeDocument(title, `<h1>${escape(title)}</h1>${links.join('')}`),
  );
}
