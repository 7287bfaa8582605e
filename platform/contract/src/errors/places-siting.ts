import type { ErrorTable } from '../error-table.ts';

export const placesSitingErrors = {
  PLACES_CUSTOMER_TWICE: {
    status: 400,
    zh: '需求点 {customer} 出现了两次。',
    en: 'Demand point {customer} is listed twice.',
  },
  PLACES_CUSTOMER_UNKNOWN: {
    status: 400,
    zh: '{field} 提到的需求点 {customer} 不在 customers 里。',
    en: '{field} names the demand point {customer}, which is not among the customers.',
  },
  PLACES_DEMAND_NEGATIVE: {
    status: 400,
    zh: '需求点 {customer} 的需求是 {demand}，不能是负数。',
    en: 'Demand point {customer} has a demand of {demand}, which cannot be negative.',
  },
  PLACES_SITE_TWICE: { status: 400, zh: '选址 {site} 出现了两次。', en: 'Site {site} is listed twice.' },
  PLACES_SITE_UNKNOWN: {
    status: 400,
    zh: '{field} 提到的选址 {site} 不在 sites 里。',
    en: '{field} names the site {site}, which is not among the sites.',
  },
  PLACES_ROAD_PAIRS_TOO_MANY: {
    status: 400,
    zh: '沿路网要算 {pairs} 对距离，最多 {most} 对；请减少选址，或改用 distance 给出距离。',
    en: 'The roads would have to be walked for {pairs} pairs, at most {most} are kept; list fewer sites, or give the distances.',
  },
  PLACES_SITE_NOWHERE: {
    status: 400,
    zh: '选址 {site} 既没有坐标，也没有写 customer；请给出它的位置。',
    en: 'Site {site} has neither coordinates nor a customer; say where it stands.',
  },
  PLACES_SITE_COUNT_WRONG: {
    status: 400,
    zh: '要开 {open} 处，但选址只有 {sites} 处（其中必须保留 {forced} 处）。',
    en: '{open} are to be open, but there are {sites} sites, of which {forced} must stay.',
  },
  PLACES_SITE_CAPACITY_SHORT: {
    status: 400,
    zh: '即使开 {open} 处最大的，也只有 {places} 个学位，需求是 {demand}；缺 {missing} 个。',
    en: 'Even the {open} largest sites hold {places}, but the demand is {demand}; {missing} are lacking.',
  },
  PLACES_CHOICE_WRONG: {
    status: 400,
    zh: '{field} 不能是“{value}”；可以是：{choices}。',
    en: '{field} cannot be “{value}”; it can be: {choices}.',
  },
  PLACES_MERGING_REASON_EMPTY: {
    status: 400,
    zh: '打开“允许撤并”必须在 merging.reason 里写明理由；没有理由就不撤并任何学校。',
    en: 'Merging is switched on only with a reason in merging.reason; without one no school is closed.',
  },
  PLACES_YEAR_ORDER_WRONG: {
    status: 400,
    zh: 'years 要按年份从早到晚排列，{year} 的位置不对。',
    en: 'The years must rise; {year} is out of order.',
  },
} satisfies ErrorTable;
