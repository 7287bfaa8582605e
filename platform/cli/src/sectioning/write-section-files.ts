import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ELECTIVE_NAMES, buildProblem } from '@junheng/timetable';
import type { SectionPlan, SectionPupil, SectionRules } from '@junheng/timetable';

type Cell = string | number;

const quote = (cell: Cell): string =>
  /[",\r\n]/u.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

const writeCsv = (header: string, rows: readonly (readonly Cell[])[]): string =>
  `${[header, ...rows.map((row) => row.map(quote).join(','))].join('\n')}\n`;

/** The three tables and the timetable problem of a plan, by file name. */
export function listSectionFiles(
  plan: SectionPlan,
  pupils: readonly SectionPupil[],
  rules: SectionRules,
): Map<string, string> {
  const girls = (members: readonly number[]): number =>
    members.filter((pupil) => pupils[pupil]?.gender === 'female').length;
  const mean = (members: readonly number[]): Cell => {
    const scores = members.flatMap((pupil) => pupils[pupil]?.score ?? []);
    return scores.length === 0
      ? ''
      : (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(2);
  };
  const blockName = (block: number): Cell => (block < 0 ? '' : block + 1);
  const homerooms = plan.homerooms.map(({ id, room, pupils: own }) => [
    id,
    'homeroom',
    '',
    '',
    id,
    '',
    room,
    own.length,
    girls(own),
    mean(own),
  ]);
  const classes = plan.classes.map(({ id, elective, block, homeroom, room, teacher, pupils: own }) => [
    id,
    'teaching',
    ELECTIVE_NAMES[elective] ?? '',
    blockName(block),
    plan.homerooms[homeroom]?.id ?? '',
    teacher,
    room,
    own.length,
    girls(own),
    mean(own),
  ]);
  const homeroomOf = new Map(
    plan.homerooms.flatMap(({ id, pupils: own }) => own.map((pupil) => [pupil, id] as const)),
  );
  const taught = plan.classes.flatMap(({ id, elective, block, pupils: own }) =>
    own.map((pupil) => ({ pupil, row: [id, ELECTIVE_NAMES[elective] ?? '', blockName(block)] })),
  );
  const byPupil = pupils.map(() => [] as Cell[][]);
  for (const { pupil, row } of taught) byPupil[pupil]?.push(row);
  const members = pupils.flatMap(({ id }, pupil) => [
    [id, homeroomOf.get(pupil) ?? '', '', ''],
    ...(byPupil[pupil] ?? []).map((row) => [id, ...row]),
  ]);
  const blocks = Array.from({ length: plan.blocks }, (_, block) => {
    const inside = plan.classes.filter((each) => each.block === block);
    return [
      block + 1,
      rules.electivePeriods,
      inside.length,
      inside.reduce((sum, each) => sum + each.pupils.length, 0),
      inside.map(({ id }) => id).join(' '),
    ];
  });
  return new Map([
    [
      'classes.csv',
      writeCsv('class,kind,subject,block,homeroom,teacher,room,pupils,girls,meanScore', [
        ...homerooms,
        ...classes,
      ]),
    ],
    ['members.csv', writeCsv('pupil,class,subject,block', members)],
    ['blocks.csv', writeCsv('block,periods,classes,pupils,names', blocks)],
    ['problem.json', `${JSON.stringify(buildProblem(plan, pupils, rules), null, 1)}\n`],
  ]);
}

/** Writes the files into a folder, each complete or not at all. */
export function writeSectionFiles(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, `${name}.part`), text);
  for (const name of files.keys()) renameSync(join(folder, `${name}.part`), join(folder, name));
}
