import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftReview, guessLevel } from './draft-review.ts';
import { findPromises } from './find-promises.ts';
import { isContradiction } from '../is-contradiction.ts';
import {
  countingIds,
  draftForTests,
  firstOf,
  readingForTests,
  textForTests,
  unitsForTests,
} from '../make-review-for-tests.ts';
import { guessUnitKind, matchDuties, matchUnit } from './match-unit.ts';
import { ordersPaper } from './orders-paper.ts';
import type { PlanReadingForReview, ReadTarget } from './reading.ts';
import { entriesOf } from '../review-item.ts';

const draft = draftForTests();
const withTargets = (targets: readonly ReadTarget[]) =>
  entriesOf(draftForTests({ ...readingForTests, targets, doubts: [] }).items, 'target');

test('[P50] a goal printed three times in two years is one item with a path and two anchors', () => {
  const targets = entriesOf(draft.items, 'target');
  expect(targets).toHaveLength(1);
  expect(targets[0]?.payload).toMatchObject({ year: 2030, value: '98', path: [{ year: 2028, value: '95' }] });
  expect(targets[0]?.anchors.map((anchor) => anchor.text)).toEqual([
    '毛入园率达到95%以上',
    '毛入园率达到98%以上',
  ]);
});

test('[P50] another role, area, unit, condition, measure or direction is another goal', () => {
  const [first, second] = readingForTests.targets as [ReadTarget, ReadTarget];
  expect(withTargets([first, second])).toHaveLength(1);
  const others: Partial<ReadTarget>[] = [
    { role: 'reference' },
    { area: '大连市' },
    { unit: '所' },
    { condition: '城区' },
    { measure: 'increment' },
    { comparator: '≤' },
    { year: 2028 },
    { yearStated: false },
  ];
  for (const other of others)
    expect([other, withTargets([first, { ...second, ...other }]).length]).toEqual([other, 2]);
});

test('[P51] milestones become checkpoints inside tasks, dated tasks elsewhere, and one task when the work recurs', () => {
  const task = firstOf(draft.items, 'task');
  expect(task.payload).toMatchObject({
    title: '优化学校布局',
    outline: ['重点任务'],
    starts: null,
    due: null,
  });
  expect(task.payload.checkpoints.map((checkpoint) => checkpoint.due)).toEqual(['2028-12-31']);
  expect(task.payload.targetItemIds).toEqual([firstOf(draft.items, 'target').id]);
  const dated = entriesOf(draft.items, 'milestone');
  expect(dated.map((item) => [item.payload.title, item.payload.starts, item.payload.due])).toEqual([
    ['2027年，新建小学2所、初中1所', '2027-01-01', '2027-12-31'],
    ['2028年，开展专项督导', '2028-01-01', '2029-12-31'],
  ]);
  expect(dated[1]?.payload.checkpoints.map((checkpoint) => checkpoint.due)).toEqual([
    '2028-06-30',
    '2029-12-31',
  ]);
});

test('[P51] the number of a row is no part of its title, a decimal at its beginning is', () => {
  const titled = (start: string) =>
    entriesOf(
      draftForTests({
        ...readingForTests,
        milestones: readingForTests.milestones.map((milestone) => ({
          ...milestone,
          text: `${start}${milestone.text}`,
        })),
      }).items,
      'milestone',
    ).map((item) => item.payload.title);
  const plain = titled('按期');
  expect(plain[0]).toBe('按期2027年，新建小学2所、初中1所');
  expect(titled('12.按期')).toEqual(plain);
  expect(titled('（3）按期')).toEqual(plain);
  expect(titled('1.5万平方米，按期')).toEqual(plain.map((title) => `1.5万平方米，${title}`));
});

test('[P51] a milestone that is nothing but a target is left out', () => {
  const span = [textForTests.indexOf('到2028年，毛'), textForTests.indexOf('95%以上') + 6] as const;
  const milestone = {
    year: 2028,
    group: null,
    number: null,
    text: textForTests.slice(...span),
    units: [],
    span,
  };
  const outline = readingForTests.outline.map((heading) =>
    heading.id === 'h1' ? { ...heading, kind: 'section' } : heading,
  );
  const count = (extra: PlanReadingForReview['milestones']) =>
    entriesOf(draftForTests({ ...readingForTests, outline, milestones: extra }).items, 'milestone').length;
  expect(count([milestone])).toBe(0);
  expect(count([{ ...milestone, span: [span[0], span[1] + 8] }])).toBe(0);
  const wide = { ...milestone, text: '建设平台', span: [0, textForTests.indexOf('重点任务')] as const };
  expect(
    count([{ ...wide, span: [textForTests.indexOf('2027年，新建'), textForTests.indexOf('2028年，开展')] }]),
  ).toBe(1);
});

test('[P52] orders of papers, by name or by kind; carrying one out is none', () => {
  const orders = [
    '出台《云湖区教师交流办法》',
    '研究制定普通高中发展规划',
    '修订学生体质健康评价办法',
    '完善《幼儿园管理指导意见》',
    '编制学校布局专项规划',
  ];
  const others = [
    '落实《未成年人学校保护规定》',
    '按照国家标准建设学校',
    '新建学校3所',
    '加强制度建设',
    '贯彻实施意见',
  ];
  expect(orders.filter((text) => !ordersPaper(text))).toEqual([]);
  expect(others.filter((text) => ordersPaper(text))).toEqual([]);
});

test('[P53] buildings promised by number, the verb counting on along the chain', () => {
  const found = (text: string) => findPromises(text).map(({ promise }) => Object.values(promise).join());
  expect(found('2020年，新建小学3所、初中1所、扩建小学2所。')).toEqual([
    'new,小学,3',
    'new,初中,1',
    'enlarge,小学,2',
  ]);
  expect(found('新开工建设2所公办幼儿园')).toEqual(['new,公办幼儿园,2']);
  expect(found('评估小学3所；现有初中12所')).toEqual([]);
  for (const { promise, from, to } of findPromises('改扩建幼儿园12所')) {
    expect([promise.count, '改扩建幼儿园12所'.slice(from, to)]).toEqual([12, '改扩建幼儿园12所']);
  }
  expect(entriesOf(draft.items, 'promise').map((item) => item.payload.year)).toEqual([2027, 2027]);
});

test('[P54] units by name, short name and bare name; towns for 各镇街; new ones; nobody for collective names', () => {
  const match = (name: string) =>
    matchUnit('lead', name, unitsForTests, '云湖区').map((duty) => duty.unitId ?? duty.create);
  expect(match('云湖区教育局')).toEqual(['bureau']);
  for (const name of ['区教育局', '教育局', '教体局', '区教育行政部门'])
    expect([name, match(name)]).toEqual([name, ['bureau']]);
  for (const name of ['区发改局', '发展改革局', '区发展和改革局'])
    expect([name, match(name)]).toEqual([name, ['reform']]);
  expect(match('财政局')).toEqual(['finance']);
  expect(match('东山镇人民政府')).toEqual(['east']);
  expect(match('各镇街')).toEqual(['east', 'west']);
  expect(match('区民政局')).toEqual(['department']);
  for (const name of ['各有关部门', '相关部门', '各学校'])
    expect([name, match(name)]).toEqual([name, [null]]);
  expect(['东山小学', '云湖幼儿园', '北河镇', '基教科'].map(guessUnitKind)).toEqual([
    'school',
    'kindergarten',
    'town',
    'office',
  ]);
  const twice = matchDuties(
    [
      { role: 'lead', name: '教育局' },
      { role: 'supporting', name: '区教育局' },
    ],
    unitsForTests,
    '云湖区',
  );
  expect(twice.map((duty) => duty.role)).toEqual(['lead']);
});

test('[P54] of two units with one bare name neither is taken', () => {
  const two = [
    ...unitsForTests,
    { id: 'other', kind: 'department', name: '云湖财政局', shortName: '' },
  ] as const;
  expect(matchUnit('lead', '财政局', two, '云湖区')).toMatchObject([{ unitId: null, create: 'department' }]);
});

test('[P55] doubts know their items and items their doubts; contradictions are told apart', () => {
  const doubts = entriesOf(draft.items, 'doubt');
  expect(doubts.map((doubt) => doubt.payload.isBlocking)).toEqual([true, false]);
  for (const doubt of doubts) {
    expect(doubt.payload.itemIds.length).toBeGreaterThan(0);
    for (const id of doubt.payload.itemIds) {
      expect(draft.items.find((item) => item.id === id)?.doubts).toContain(doubt.id);
    }
  }
  expect(['goal-values-differ', 'unit-name-damaged', 'annex-missing'].map(isContradiction)).toEqual([
    true,
    false,
    false,
  ]);
  const named = {
    code: 'goal-values-differ',
    message: '前面（第 1 条“毛入园率”）',
    messageEn: '',
    span: [0, 1],
  } as const;
  const linked = firstOf(draftForTests({ ...readingForTests, doubts: [named] }).items, 'doubt');
  expect(linked.payload.itemIds).toContain('i1');
});

const anyReading = fc
  .record({
    targets: fc.array(
      fc.record({
        name: fc.constantFrom('入园率', '巩固率'),
        year: fc.option(fc.integer({ min: 2027, max: 2031 })),
        value: fc.option(fc.double({ noNaN: true, min: -1e16, max: 1e16 })),
        sameAs: fc.option(fc.nat(9), { nil: undefined }),
        at: fc.nat(90),
      }),
      { maxLength: 8 },
    ),
    milestones: fc.array(
      fc.record({
        year: fc.integer({ min: 2020, max: 2040 }),
        at: fc.nat(90),
        text: fc.constantFrom('办展', '建成数据中心', ''),
      }),
      { maxLength: 8 },
    ),
    doubts: fc.array(
      fc.record({ at: fc.nat(90), code: fc.constantFrom('range-dash-lost', 'annex-missing') }),
      { maxLength: 4 },
    ),
  })
  .map(({ targets, milestones, doubts }): PlanReadingForReview => {
    const span = (at: number): [number, number] => [at, Math.min(textForTests.length, at + 6)];
    const [goal] = readingForTests.targets as [ReadTarget];
    return {
      ...readingForTests,
      targets: targets.map(({ at, sameAs, ...target }) => ({
        ...goal,
        ...target,
        ...(sameAs === undefined ? {} : { sameAs }),
        span: span(at),
      })),
      milestones: milestones.map(({ at, ...milestone }) => ({
        ...milestone,
        group: null,
        number: null,
        units: [],
        span: span(at),
      })),
      doubts: doubts.map(({ at, code }) => ({ code, message: '', messageEn: '', span: span(at) })),
    };
  });

test('[P56] a draft is the same each time, and names only itself and its text', () => {
  fc.assert(
    fc.property(anyReading, (reading) => {
      const known = { units: unitsForTests, districtName: '云湖区' };
      const { items } = draftReview(reading, textForTests, known, countingIds());
      expect(draftReview(reading, textForTests, known, countingIds()).items).toEqual(items);
      const ids = new Set(items.map((item) => item.id));
      expect(ids.size).toBe(items.length);
      for (const item of items) {
        expect(item.asRead).toEqual(item.payload);
        for (const [from, to] of [item.span, ...item.anchors.map((anchor) => anchor.span)]) {
          expect(0 <= from && from <= to && to <= textForTests.length).toBe(true);
        }
        const { payload } = item;
        const named = [
          ...item.doubts,
          ...('itemIds' in payload ? payload.itemIds : []),
          ...('targetItemIds' in payload ? payload.targetItemIds : []),
          ...('parentItemId' in payload && payload.parentItemId !== null ? [payload.parentItemId] : []),
        ];
        expect(named.filter((id) => !ids.has(id))).toEqual([]);
      }
      for (const kind of ['target', 'task', 'milestone', 'doubt'] as const) {
        const positions = entriesOf(items, kind).map((item) => item.position);
        expect(positions).toEqual(positions.map((_, index) => index + 1));
      }
    }),
  );
});

test('[P69] the kind of a plan is guessed from title, region and issuer', () => {
  const guess = (title: string, region: string | null = null, issuer: string | null = null) =>
    guessLevel({ title, region, issuer }, '云湖区');
  expect(guess('云湖区教育发展规划', '云湖区')).toBe('district');
  expect(guess('云湖区教育局2027年工作要点')).toBe('yearly');
  expect(guess('东山小学五年发展规划', null, '东山小学')).toBe('school');
  expect(guess('云州市教育发展规划', '云州市')).toBe('city');
  expect(guess('云州市云湖区教育发展规划', '云州市')).toBe('district');
  expect(guess('教育现代化规划', '云南省')).toBe('province');
  expect(guess('教育发展规划')).toBe('district');
});

test('[P54] endings tell the kind of a new unit, collective names tell none', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    kindergarten: ['东山幼儿园', '云湖托育中心'],
    school: ['东山小学', '云湖中学', '实验学校', '师范学院', '云湖高中', '城北初中', '区职教中心'],
    town: ['北河镇', '南山乡', '城关街道', '城关街道办事处', '北河镇人民政府', '南山乡人民政府'],
    office: ['基教科', '人事股', '信息室', '区政府督导室', '区教研室', '区招生办'],
    department: ['区民政局', '区委办公室', '区残联'],
  };
  for (const [kind, names] of Object.entries(kinds))
    for (const name of names) expect([name, guessUnitKind(name)]).toEqual([name, kind]);
  for (const name of [
    '各镇街',
    '有关单位',
    '相关学校',
    '其他部门',
    '全区中小学',
    '全县学校',
    '区直部门',
    '县直单位',
    '财政等部门',
    '财政等单位',
    '区有关部门',
    '区相关部门',
    '区各部门',
  ])
    expect([name, guessUnitKind(name)]).toEqual([name, null]);
});

test('[P53] each verb of building and each type of school is counted, with the place of its words', () => {
  const verbs: Readonly<Record<string, string>> = {
    新开工建设: 'new',
    新建: 'new',
    新增: 'new',
    改扩建: 'enlarge',
    扩建: 'enlarge',
    改建: 'enlarge',
    迁建: 'move',
    搬迁: 'move',
    重建: 'rebuild',
  };
  for (const [verb, kind] of Object.entries(verbs))
    expect([verb, findPromises(`年内${verb}小学3所`)]).toEqual([
      verb,
      [{ promise: { kind, schoolType: '小学', count: 3 }, from: 2, to: 6 + verb.length }],
    ]);
  const types =
    '公办幼儿园 普惠性幼儿园 幼儿园 小学 初中 普通高中 高中 九年一贯制学校 十二年一贯制学校 完全中学 中学 特殊教育学校 学校';
  for (const type of types.split(' '))
    expect([type, findPromises(`新建${type}12所`)[0]?.promise]).toEqual([
      type,
      { kind: 'new', schoolType: type, count: 12 },
    ]);
  expect(findPromises('新建小学0所')).toEqual([]);
  expect(findPromises('到2027年新建小学2所，扩建1所寄宿制初中').map(({ from, to }) => [from, to])).toEqual([
    [6, 12],
    [13, 22],
  ]);
});

test('[P69] the last word of issuer and region decides where the title says nothing', () => {
  const guess = (title: string, region: string | null, issuer: string | null = null) =>
    guessLevel({ title, region, issuer }, '云湖区');
  for (const issuer of ['东山小学', '东山中学', '实验学校', '东山幼儿园'])
    expect([issuer, guess('规划', null, issuer)]).toEqual([issuer, 'school']);
  for (const title of [
    '2027年工作要点',
    '年度计划',
    '年度工作计划',
    '2027年教育工作安排',
    '2027年度重点任务',
  ])
    expect([title, guess(title, null)]).toEqual([title, 'yearly']);
  expect(['云南省', '宁夏回族自治区', '云州市', '东县'].map((region) => guess('规划', region))).toEqual([
    'province',
    'province',
    'city',
    'district',
  ]);
});
