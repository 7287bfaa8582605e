import { line } from './catalogue-line.ts';
import type { CatalogueIndicator } from './catalogue-line.ts';

const METHOD = ['教督〔2020〕1号', 'Method 教督〔2020〕1号', 'A'] as const;
const PLAN = ['地方规划常见目标', 'Goals of local plans', 'B'] as const;
const scope = { stages: ['kindergarten'] } as const;

/** Preschool education (row 7). The share of kindergartens and the share of children in them are two indicators. */
export const preschoolIndicators: readonly CatalogueIndicator[] = [
  line(
    [7],
    'preschool.grossEnrolment',
    ['学前三年毛入园率', 'Gross enrolment of three years'],
    ["percent(sum(pupils), county('preschoolAgeChildren'))", '%'],
    METHOD,
    { scope, goal: { comparator: '≥', threshold: 85 } },
  ),
  line(
    [7],
    'preschool.inclusiveChildren',
    ['普惠性幼儿园覆盖率（在园幼儿）', 'Children in inclusive kindergartens'],
    ["percent(sum(if(isOwnership('public', 'inclusivePrivate'), pupils, 0)), sum(pupils))", '%'],
    METHOD,
    { scope, goal: { comparator: '≥', threshold: 80 } },
  ),
  line(
    [7],
    'preschool.publicChildren',
    ['公办园在园幼儿占比', 'Children in public kindergartens'],
    ["percent(sum(if(isOwnership('public'), pupils, 0)), sum(pupils))", '%'],
    METHOD,
    { scope, goal: { comparator: '≥', threshold: 50 } },
  ),
  line(
    [7],
    'preschool.publicKindergartens',
    ['公办园占比（所数）', 'Public kindergartens among all'],
    ["share(isOwnership('public'))", '%'],
    PLAN,
    { scope: { ...scope, types: ['kindergarten'] } },
  ),
  line(
    [7],
    'preschool.gradedKindergartens',
    ['等级园占比', 'Graded kindergartens among all'],
    ["percent(county('gradedKindergartens'), county('kindergartens'))", '%'],
    PLAN,
  ),
  line(
    [7],
    'preschool.notHandedOver',
    ['未移交的小区配套园数', 'Residential kindergartens not handed over'],
    ["county('residentialNotHandedOver')", 'school'],
    ['小区配套幼儿园治理要求', 'Rules on kindergartens of residential areas', 'B'],
    { goal: { comparator: '=', threshold: 0 } },
  ),
  line(
    [7],
    'preschool.unregistered',
    ['未注册园数', 'Unregistered kindergartens'],
    ["county('unregisteredKindergartens')", 'school'],
    PLAN,
    { goal: { comparator: '=', threshold: 0 } },
  ),
];
