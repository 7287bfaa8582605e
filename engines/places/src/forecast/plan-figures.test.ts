import { expect, test } from 'vitest';
import { forecastPlaces } from './forecast-places.ts';
import type { Change } from './changes/change.ts';
import { requestOf } from './testing/request.ts';

/** A district of 24,000 primary and 11,000 junior pupils in three areas, steady until 2018. */
function steadyDistrict(): Parameters<typeof requestOf>[0] {
  const areas = ['城东', '城西', '乡镇'];
  const schools = areas.flatMap((zone) =>
    (['小', '初'] as const).map((kind) => ({ school: `${zone}${kind}`, zone, kind })),
  );
  const enrolment = schools.flatMap(({ school, kind }) =>
    Array.from({ length: 8 }, (_, at) =>
      (kind === '小' ? ['1', '2', '3', '4', '5', '6'] : ['7', '8', '9']).map((grade) => ({
        year: 2011 + at,
        school,
        grade,
        pupils: 1300,
      })),
    ).flat(),
  );
  return {
    enrolment,
    schools: schools.map(({ school, zone, kind }) => ({
      school,
      zone,
      places: kind === '小' ? 8500 : 4300,
      classes: null,
      rooms: null,
    })),
  };
}

test('[F31] the figures of a published plan give year, stage and area of shortage', () => {
  const reason = '规划:2018—2021 年每年新增义务教育学生 3000 人';
  const arrivals = (year: number): Change[] => [
    { kind: 'arrivals', year, reason, stage: 'primary', zone: '城东', pupils: 2000, years: 1 },
    { kind: 'arrivals', year, reason, stage: 'junior', zone: '城东', pupils: 1000, years: 1 },
  ];
  // 2019: two primary schools; 2020: three primary, one junior, two enlarged; 2021: two primary, one junior, one enlarged.
  const open = (year: number, school: string, stage: 'primary' | 'junior', places: number): Change => ({
    kind: 'newSchool',
    year,
    reason: '年度建设计划',
    school,
    zone: '城东',
    stage,
    places,
    takes: {},
    reach: 'entrants',
  });
  const schedule = [
    open(2019, '新小1', 'primary', 1080),
    open(2019, '新小2', 'primary', 1080),
    open(2020, '新小3', 'primary', 1080),
    open(2020, '新小4', 'primary', 1080),
    open(2020, '新小5', 'primary', 1080),
    open(2020, '新初1', 'junior', 1800),
    open(2021, '新小6', 'primary', 1080),
    open(2021, '新小7', 'primary', 1080),
    open(2021, '新初2', 'junior', 1800),
  ];
  const made = forecastPlaces(
    requestOf(steadyDistrict(), 2018, 4, {
      whatIfs: [
        {
          name: '有建设计划',
          merging: { on: false, reason: '' },
          changes: [...[2019, 2020, 2021, 2022].flatMap(arrivals), ...schedule],
        },
        {
          name: '不建',
          merging: { on: false, reason: '' },
          changes: [2019, 2020, 2021, 2022].flatMap(arrivals),
        },
      ],
    }),
  );
  if (!made.ok) throw new Error(made.error[0]?.code);
  const shortage = (scenario: number, stage: string, zone: string): number | null | undefined =>
    made.value.whatIfs[scenario]?.room.find(
      (line) => line.scope === 'zone' && line.stage === stage && line.name === zone,
    )?.shortage;
  // Unbuilt: 7,800 + 2,000 a year against 8,500; 3,900 + 1,000 a year against 4,300.
  expect(shortage(1, 'primary', '城东')).toBe(2019);
  expect(shortage(1, 'junior', '城东')).toBe(2019);
  expect(shortage(1, 'primary', '城西')).toBeNull();
  // Built: 9,800 / 10,660 · 11,800 / 13,900 · 13,800 / 16,060 · 15,800 / 16,060; junior 4,900 / 4,300 · 5,900 / 6,100 · 6,900 / 7,900 · 7,900 / 7,900.
  expect(shortage(0, 'primary', '城东')).toBeNull();
  expect(shortage(0, 'junior', '城东')).toBe(2019);
  const junior = made.value.whatIfs[0]?.room.find(
    (line) => line.scope === 'zone' && line.stage === 'junior' && line.name === '城东',
  );
  expect(junior?.years.map((year) => year.colour)).toEqual(['red', 'yellow', null, 'red']);
});
