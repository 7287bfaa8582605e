import type { LocalText, PathChange } from '@junheng/standards';

/** Names of changes, with the unit of their amounts. */
export const CHANGE_NAMES: Readonly<
  Record<PathChange, { readonly name: LocalText; readonly unit: LocalText }>
> = {
  hireTeacher: { name: { zh: '招聘教师', en: 'Hire teachers' }, unit: { zh: '人', en: 'people' } },
  moveTeacher: { name: { zh: '调入教师', en: 'Take over teachers' }, unit: { zh: '人', en: 'people' } },
  trainTeacher: { name: { zh: '培训教师', en: 'Train teachers' }, unit: { zh: '人', en: 'people' } },
  buildArea: { name: { zh: '新建教学用房', en: 'Build teaching rooms' }, unit: { zh: '㎡', en: 'm²' } },
  convertArea: {
    name: { zh: '改造为教学用房', en: 'Convert rooms to teaching' },
    unit: { zh: '㎡', en: 'm²' },
  },
  enlargeSports: { name: { zh: '扩建运动场馆', en: 'Enlarge sports grounds' }, unit: { zh: '㎡', en: 'm²' } },
  buyEquipment: { name: { zh: '添置教学设备', en: 'Buy equipment' }, unit: { zh: '元', en: 'yuan' } },
  addNetworkedClassroom: {
    name: { zh: '新增网络多媒体教室', en: 'Add networked classrooms' },
    unit: { zh: '间', en: 'rooms' },
  },
};

/** What people give who move away. */
export const GIVE_NAME: LocalText = { zh: '调出教师', en: 'Give teachers' };

/** Sorts of teachers, as a plan names them. */
export const KIND_NAMES: Readonly<Record<string, LocalText>> = {
  general: { zh: '高于规定学历', en: 'above the required degree' },
  aboveNorm: { zh: '提升学历', en: 'to a higher degree' },
  backbone: { zh: '县级以上骨干', en: 'backbone' },
  artsPe: { zh: '体育、艺术', en: 'sports and arts' },
};

/** What a reader should know about how a plan was made. */
export const REMARK_TEXTS = {
  noTeacherCount: {
    zh: '有 {count} 所学校没有填报专任教师总数（teachers），培训人数没有上限；请补报或在 locks.csv 里限定。',
    en: '{count} schools do not report their teachers (teachers), so training has no limit there; report them or set locks.',
  },
  noBuildingArea: {
    zh: '有 {count} 所学校没有填报校舍建筑面积（buildingArea），改造面积没有上限；请补报或在 locks.csv 里限定。',
    en: '{count} schools do not report their building area (buildingArea), so conversion has no limit there; report it or set locks.',
  },
  noPrice: {
    zh: 'costs.csv 里没有“{change}”的价格，方案不使用这项措施。',
    en: 'costs.csv has no price for “{change}”; the plan does not use it.',
  },
} as const satisfies Record<string, LocalText>;

/** Fills `{name}` in a text. */
export function fillText(text: LocalText, values: Readonly<Record<string, string | number>>): LocalText {
  const fill = (line: string): string =>
    line.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? `{${name}}`));
  return { zh: fill(text.zh), en: fill(text.en) };
}

/** Yuan with thin spaces between thousands. */
export function showYuan(yuan: number): string {
  return Math.round(yuan)
    .toString()
    .replace(/\B(?=(\d{3})+$)/gu, '\u2009');
}

/** Yuan in 万元 with two decimals (zh) or in yuan (en). */
export function moneyText(yuan: number): LocalText {
  return { zh: `${(yuan / 10_000).toFixed(2)} 万元`, en: `${showYuan(yuan)} yuan` };
}

/** An amount with its unit: at most three decimals. */
export function amountText(amount: number): string {
  return showYuanLike(Math.round(amount * 1000) / 1000);
}

function showYuanLike(value: number): string {
  const [whole = '0', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '\u2009');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
