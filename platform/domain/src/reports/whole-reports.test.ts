import { planReportKinds, projectStages, projectStates, targetStates, taskStates } from '@junheng/vocabulary';
import type { PlanReportKind } from '@junheng/vocabulary';
import { expect, test } from 'vitest';
import { drawTargetChart } from './draw-target-chart.ts';
import { duty, makeFacts, makeTarget, makeTask } from './make-facts-for-tests.ts';
import { cellText, inlinesOf, textOf } from './report-document.ts';
import type { Block, Cell, Inline, ReportDocument } from './report-document.ts';
import type { ReportFacts, ReportProject, ReportTarget } from './report-facts.ts';
import { writePlanReport } from './write-plan-report.ts';

/** A district in which everything happens at once: each state, each kind of number, late, lost, moved and promised. */
function busyDistrict(asOf = '2027-11-21'): ReportFacts {
  const yearAgo = (state: ReportTarget['state'] | null, value: string | null = '51.0') =>
    state === null ? null : { state, value };
  const nothing = { latest: null, values: [], forecast: null };
  const targets = [
    ...targetStates.map((state, index) =>
      makeTarget(index + 1, {
        state,
        binding: index % 2 === 0 ? 'binding' : 'expected',
        duties: [duty(['甲', '乙'][index % 2] ?? ''), duty('丙', 'supporting')],
        yearAgo: yearAgo(targetStates[(index + 2) % 7] ?? null),
        taskIds: index === 2 ? ['k1', 'k3'] : [],
        ...(state === 'noData' ? nothing : {}),
      }),
    ),
    makeTarget(8, {
      unit: '所',
      valueUnit: '所',
      value: '12',
      valueMax: '15',
      comparator: 'range',
      baseYear: null,
      baseValue: null,
      parentId: 't1',
      yearAgo: yearAgo('behind', null),
      latest: null,
      state: 'noData',
    }),
    makeTarget(9, {
      group: '学前教育',
      unit: '个百分点',
      measure: 'increment',
      binding: null,
      value: '0.5',
      state: 'behind',
      expectedNow: '54.0',
      yearAgo: yearAgo('onTrack', '55.2'),
      forecast: null,
      duties: [],
    }),
    makeTarget(10, {
      group: '',
      comparator: 'qualitative',
      value: null,
      unit: '',
      valueUnit: '',
      path: [],
      expectedNow: null,
      forecast: null,
      state: 'notDue',
      yearAgo: yearAgo('notDue', null),
      latest: null,
      values: [],
    }),
    makeTarget(11, {
      unit: '万册',
      valueUnit: '万册',
      measure: 'cumulative',
      value: '1234.500000',
      expectedNow: '600',
      state: 'behind',
      forecast: '990.25',
      yearAgo: yearAgo('noData', null),
    }),
  ];
  const paper = {
    title: '实施方案',
    number: '云教〔2026〕9号',
    day: '2026-05-04',
    recordedAt: '2026-05-06T01:00:00.000Z',
    withdrawnAt: null,
  };
  const tasks = [
    ...Array.from({ length: 14 }, (_, index) =>
      makeTask(index + 1, {
        state: taskStates[index % taskStates.length] ?? 'normal',
        percent: index % 3 === 0 ? null : 20 + index,
        expectedPercent: 40 + index,
        group: index < 4 ? '扩充学位' : '',
        outline: index % 2 === 0 ? ['三、主要任务', '（一）扩大资源'] : ['四、保障措施'],
        due: index % 2 === 0 ? '2027-12-31' : '2026-06-30',
        dueSoon: index % 5 === 0,
        ordersPaper: index % 4 === 0,
        papers:
          index === 0 ? [paper] : index === 4 ? [{ ...paper, withdrawnAt: '2026-07-01T00:00:00.000Z' }] : [],
        milestones: [
          {
            year: 2026 + (index % 3),
            text: `第${index + 1}步`,
            due: `${2026 + (index % 3)}-12-15`,
            state: (['done', 'dueSoon', 'notDue', 'overdue'] as const)[index % 4] ?? 'notDue',
          },
        ],
        lastReport: index % 2 === 0 ? { words: '已完成招标', unitName: '甲局', state: 'accepted' } : null,
        duties:
          index % 4 === 3
            ? [duty('乙'), duty('甲', 'responsible')]
            : [duty('甲'), duty('乙', 'supporting'), duty('丙', 'supporting')],
      }),
    ),
    ...[15, 16, 17, 18, 19, 20, 21].map((number) =>
      makeTask(number, { state: 'overdue', due: '2026-03-31', percent: 10, expectedPercent: 100 }),
    ),
  ];
  const projects = projectStates.map((state, index): ReportProject => ({
    id: `p${index + 1}`,
    number: index + 1,
    name: `云湖第${index + 1}小学`,
    location: index === 0 ? '' : '东山镇',
    keyYear: index === 1 ? null : 2026 + (index % 2),
    landArea: index === 2 ? null : '20000',
    floorArea: '9800.50',
    places: index === 3 ? null : 1080,
    stages: projectStages.map((stage, at) => ({
      stage,
      planned: at < 5 ? `2026-0${at + 2}-01` : null,
      actual: at < index ? `2026-0${at + 2}-15` : null,
      reason: at === 1 ? '用地未批' : null,
    })),
    funds: {
      planned: index === 1 ? null : '86000000',
      paid: index % 2 === 0 ? '12345678.5' : null,
      paidRate: null,
      unknownYears: [],
    },
    unitId: state === 'opened' ? 'u' : null,
    currentStage: projectStages[index - 1] ?? null,
    nextStage: projectStages[index] ?? null,
    state,
    reason: { zh: '开工晚了14天。', en: 'Started 14 days late.' },
    duties: [duty('甲'), duty('乙', 'supporting')],
    source: { kind: 'plan', text: '新建小学6所。', place: '五、重点项目' },
  }));
  const source = { kind: 'plan', text: '2027年新建小学3所。', place: '五、重点项目' };
  return makeFacts({
    asOf,
    targets,
    tasks,
    projects,
    changes: [
      { targetId: 't3', from: 'onTrack', to: 'behind' },
      { targetId: 't1', from: 'onTrack', to: 'achieved' },
      { targetId: 't5', from: 'behind', to: 'noData' },
    ],
    promises: [
      { year: 2027, what: '新建小学', planned: 3, named: 2, source },
      { year: 2028, what: '扩建初中', planned: 1, named: 1, source },
    ],
    units: [
      { id: '甲', name: '甲局', kind: 'department', parentId: null },
      { id: '乙', name: '乙局', kind: 'town', parentId: null },
      { id: '丙', name: '丙局', kind: 'office', parentId: '甲' },
      { id: '丁', name: '丁小学', kind: 'school', parentId: '乙' },
    ],
  });
}

const sayInline = (inline: Inline): string =>
  typeof inline === 'string'
    ? inline
    : inline.kind === 'strong'
      ? `*${inline.text}*`
      : inline.kind === 'amount'
        ? `⟨${inline.text} =${inline.decimal}⟩`
        : `⟨${inline.text}${inline.decimal === undefined ? '' : ` =${inline.decimal}`}｜${inline.source}⟩`;
const sayCell = (cell: Cell): string =>
  typeof cell === 'number'
    ? `#${cell}`
    : typeof cell === 'object' && 'kind' in cell
      ? `日 ${cellText(cell)}`
      : inlinesOf(cell).map(sayInline).join('');
function sayBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return `${block.isFlush === true ? '' : '　　'}${block.inlines.map(sayInline).join('')}`;
    case 'table':
      return [
        `表 ${block.title}`,
        block.columns
          .map(
            ({ title, width, align, source, isBelow }) =>
              `${isBelow === true ? '↓' : ''}${title} ${width}${align ?? ''}${source === undefined ? '' : `｜${source}`}`,
          )
          .join(' │ '),
        ...block.rows.map((row) => row.map(sayCell).join(' │ ')),
        ...(block.note === undefined ? [] : [`注 ${block.note}`]),
      ].join('\n');
    case 'charts':
      return block.panels.map((panel) => `图 ${panel.title} ${panel.stateWord}`).join('\n');
    default:
      return JSON.stringify(block);
  }
}
const sayDocument = (document: ReportDocument): string =>
  [
    document.title.join('\n'),
    document.subtitle,
    `${document.fileName} ${document.asOf} ${document.organ}${document.isLandscape ? ' 横排' : ''}${document.isOnePage ? ' 一页' : ''}`,
    ...document.blocks.map(sayBlock),
  ].join('\n');

const ended = { ...busyDistrict('2030-12-31'), judgedVersion: null };
/** Reports of one district on a day in the second year, on the last day of the plan, and of a quiet first year. */
const districts: readonly (readonly [string, ReportFacts, readonly PlanReportKind[]])[] = [
  ['busy', busyDistrict(), planReportKinds.filter((kind) => kind !== 'unitSheets')],
  ['ended', ended, ['final', 'midTerm', 'points']],
  ['quiet', makeFacts(), ['monitoring', 'briefing', 'monthly']],
];

test.each(districts)(
  '[P80] [P83] [P85] [P87] [P88] the whole reports of a %s district are word by word those that are on record',
  async (name, facts, kinds) => {
    for (const kind of kinds) {
      const documents = writePlanReport(kind, facts, { unit: facts.units[0] });
      expect(documents.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(0);
      const words = `${documents.map(sayDocument).join('\n\n')}\n`;
      await expect(words).toMatchFileSnapshot(`./recorded/${name}-${kind}.txt`);
    }
  },
);

test('[P80] the charts of all states are line by line those that were looked at', async () => {
  const panels = [
    ...busyDistrict().targets,
    makeTarget(12, { values: [], latest: null, path: [], baseValue: null }),
  ]
    .flatMap((target) => writePlanReport('monitoring', makeFacts({ targets: [target] })))
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'charts' ? block.panels : []));
  expect(panels.length).toBeGreaterThan(9);
  const first = panels[0];
  if (first === undefined) throw new Error('no panel');
  const many = Array.from({ length: 30 }, (_, index) => ({
    day: `20${26 + (index % 4)}-0${1 + (index % 9)}-01`,
    value: String(40 + ((index * 7) % 30)),
  }));
  const odd = [
    { ...first, values: many.toSorted((left, right) => (left.day < right.day ? -1 : 1)) },
    { ...first, forecast: '40', goal: { year: 2030, value: '45' }, base: { year: 2025, value: '70' } },
    { ...first, values: [], base: null, goal: null, path: [], forecast: null },
    { ...first, values: [{ day: '2026-05-01', value: '1234567.250000' }], forecast: '0', unit: '人' },
    { ...first, values: [{ day: '2030-12-31', value: '61' }] },
  ];
  const lines = [...panels, ...odd]
    .map((panel) => drawTargetChart(panel).replaceAll('><', '>\n<'))
    .join('\n');
  await expect(`${lines}\n`).toMatchFileSnapshot('./recorded/charts.txt');
});

test('[P80] the words of a piece are those that are printed', () => {
  expect([textOf('甲'), textOf({ kind: 'strong', text: '乙' })]).toEqual(['甲', '乙']);
});
