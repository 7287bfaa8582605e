import type { NewProject, NewPromise } from '@junheng/domain';

const RECORDED = {
  recordedBy: 'head',
  recordedByAccountId: null,
  recordedAt: '2026-01-05T02:00:00.000Z',
} as const;

const source = (text: string) => ({ kind: 'plan', text, place: '重点建设项目表', span: [0, 5] }) as const;

const stage = (
  name: NewProject['stageDays'][number]['stage'],
  planned: string | null,
  actual: string | null,
) => ({
  stage: name,
  planned,
  actual,
  reason: null,
  ...RECORDED,
});

interface ProjectLine {
  readonly word: string;
  readonly name: string;
  readonly keyYear: number;
  readonly schoolStages: readonly string[];
  readonly duties: NewProject['duties'];
  readonly stageDays: NewProject['stageDays'];
  readonly unitId?: string;
}

/** Four projects for the small district's plan, one each on time, put off, unknown and overdue, and a promise of three primary schools. */
export function smallProjects(id: (word: string) => string): {
  readonly projects: readonly NewProject[];
  readonly promises: readonly NewPromise[];
} {
  const lines: readonly ProjectLine[] = [
    {
      word: 'river',
      name: '滨江路学校（暂定名）',
      keyYear: 2026,
      schoolStages: ['primary'],
      duties: [
        { role: 'lead', unitId: id('planning') },
        { role: 'responsible', unitId: id('finance') },
      ],
      stageDays: [
        stage('siteSelection', '2025-06-30', '2025-06-30'),
        stage('construction', '2026-12-31', null),
        stage('opening', '2028-09-01', null),
      ],
    },
    {
      word: 'hill',
      name: '东山第二小学',
      keyYear: 2026,
      schoolStages: ['primary'],
      duties: [{ role: 'lead', unitId: id('planning') }],
      stageDays: [
        {
          ...stage('completion', '2027-06-30', null),
          reason: '招标流标',
          replans: [{ before: '2026-12-31', after: '2027-06-30', reason: '招标流标', ...RECORDED }],
        },
      ],
    },
    {
      word: 'junior',
      name: '西河初级中学',
      keyYear: 2027,
      schoolStages: ['junior'],
      duties: [],
      stageDays: [],
    },
    {
      word: 'gym',
      name: '第一小学扩建',
      keyYear: 2025,
      schoolStages: ['primary'],
      duties: [],
      unitId: id('first'),
      stageDays: [stage('construction', '2026-03-01', null)],
    },
  ];
  const projects = lines.map((line, index): NewProject => ({
    id: id(`project/${line.word}`),
    number: index + 1,
    name: line.name,
    location: index === 0 ? '滨江路沿线' : '',
    kind: line.word === 'gym' ? 'enlarge' : 'new',
    stages: line.schoolStages,
    keyYear: line.keyYear,
    landArea: index === 0 ? '25000.50' : null,
    floorArea: index === 0 ? '16200' : null,
    places: index === 0 ? 1620 : null,
    unitId: line.unitId ?? null,
    townId: index === 0 ? id('east') : null,
    lon: null,
    lat: null,
    source: source(line.name),
    duties: line.duties,
    stageDays: line.stageDays,
    funds:
      index === 0
        ? [
            {
              year: 2025,
              planned: '1000000.10',
              paid: '1000000.10',
              sourceText: '年度投资计划',
              ...RECORDED,
            },
            { year: 2026, planned: '3000000', paid: '1000000', sourceText: '年度投资计划', ...RECORDED },
          ]
        : [],
  }));
  const promises = [
    {
      id: id('promise'),
      kind: 'new',
      schoolType: 'primary',
      year: 2026,
      count: 3,
      source: source('新建小学3所'),
    },
  ] as const;
  return { projects, promises };
}
