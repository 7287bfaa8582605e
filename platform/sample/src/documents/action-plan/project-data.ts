import type { ProjectDraft } from '../project-table.ts';

type Row = readonly [
  name: string,
  location: string,
  kind: ProjectDraft['kind'],
  stage: ProjectDraft['stages'][number],
  year: number,
  land: number | null,
  floor: number,
  places: number,
  town: string,
];

const rows: readonly Row[] = [
  ['青岚北片小学（暂定名）', '青岚街道北环路以南', 'new', 'primary', 2025, 21600, 18900, 1080, 'qinglan'],
  ['揽月街道第四公办幼儿园', '揽月街道湖滨路东侧', 'new', 'kindergarten', 2025, 6800, 5400, 360, 'lanyue'],
  [
    '杏花溪乡中心幼儿园改扩建',
    '杏花溪乡政府西侧',
    'enlarge',
    'kindergarten',
    2025,
    null,
    2300,
    180,
    'xinghua',
  ],
  ['揽月东片小学（暂定名）', '揽月街道东片', 'new', 'primary', 2026, 24300, 21700, 1620, 'lanyue'],
  ['双溪桥南片小学（暂定名）', '双溪桥街道南片', 'new', 'primary', 2026, 27100, 23800, 1980, 'shuangxi'],
  [
    '双溪桥街道第六公办幼儿园（暂定名）',
    '双溪桥街道柳堤路',
    'new',
    'kindergarten',
    2026,
    7200,
    5900,
    360,
    'shuangxi',
  ],
  ['望禾镇第二公办幼儿园（暂定名）', '望禾镇新圩', 'new', 'kindergarten', 2026, 6500, 5100, 270, 'wanghe'],
  ['松风岭镇初级中学改扩建', '松风岭镇松涛路', 'enlarge', 'junior', 2027, null, 9800, 700, 'songfeng'],
  ['鹿鸣湾镇初级中学改扩建', '鹿鸣湾镇环湖路', 'enlarge', 'junior', 2027, null, 10200, 750, 'luming'],
  ['白鹭洲镇初级中学改扩建', '白鹭洲镇洲头街', 'enlarge', 'junior', 2027, null, 9100, 650, 'bailu'],
  ['青岚东片初级中学（暂定名）', '青岚街道东环路', 'new', 'junior', 2027, 33600, 28500, 1200, 'qinglan'],
  ['石泉坪镇中心小学迁建', '石泉坪镇新区', 'move', 'primary', 2027, 25400, 17600, 900, 'shiquan'],
  ['云岭区第四高级中学扩建', '青岚街道文昌路', 'enlarge', 'senior', 2028, null, 19400, 1200, 'qinglan'],
  ['望禾中学高中部', '望禾镇学府路', 'new', 'senior', 2028, 41200, 30800, 1200, 'wanghe'],
];

/** The building projects of the annex. */
export const buildingProjects: readonly ProjectDraft[] = rows.map(
  ([name, location, kind, stage, year, land, floor, places, town]) => ({
    name,
    location,
    kind,
    stages: [stage],
    year,
    land,
    floor,
    places,
    town,
  }),
);
