import { line } from './catalogue-line.ts';
import type { CatalogueIndicator } from './catalogue-line.ts';

const POSTS = ['国办发〔2001〕74号，2014 年城乡统一', '国办发〔2001〕74号 as unified in 2014', 'A'] as const;
const PROVINCE = [
  '班师比由省定，默认值待核',
  'Class ratio set by provinces; defaults to be confirmed',
  'C',
] as const;
const STRUCTURE = [
  '岗位结构：地方规划口径 3:4:3，普通高中等 4:4:2',
  'Structure of posts in local plans',
  'B',
] as const;

const parameters = {
  pupilsPerStaff: { unit: 'pupil/person', byStage: { primary: 19, junior: 13.5, senior: 12.5 } },
  staffPerClass: { unit: 'person/class', byStage: { primary: 2, junior: 3, senior: 3.5 } },
} as const;
const byPupils = 'pupils / pupilsPerStaff';
const byClasses = 'classes * staffPerClass';
const summed = `wholeSchool(${byPupils})`;
/** Stages are added before rounding; a school's posts stand in its first stage, so that a sum counts each school once. */
const needed = `if(leadUnit = 1, ceil(if(isArea('rural') and wholeSchool(pupils) < 200 [pupil], greatest(${summed}, wholeSchool(${byClasses})), ${summed})), 0 [person])`;
const allPosts = 'seniorPosts + middlePosts + juniorPosts';

/** Establishment and posts of each school (row 15). */
export const postIndicators: readonly CatalogueIndicator[] = [
  line([15], 'post.byPupils', ['按生师比应配教职工', 'Staff needed by pupils'], [byPupils, 'person'], POSTS, {
    parameters,
  }),
  line(
    [15],
    'post.byClasses',
    ['按班师比应配教职工', 'Staff needed by classes'],
    [byClasses, 'person'],
    PROVINCE,
    { parameters },
  ),
  line(
    [15],
    'post.needed',
    ['应配教职工（分段相加，村小、教学点取较大者）', 'Staff needed'],
    [needed, 'person'],
    POSTS,
    { parameters },
  ),
  line(
    [15],
    'post.missing',
    ['缺编（应配减在编）', 'Posts missing'],
    [`${needed} * 1 [post/person] - if(leadUnit = 1, schoolFilledPosts, 0 [post])`, 'post'],
    POSTS,
    { parameters },
  ),
  line(
    [15],
    'post.vacant',
    ['空编（核定减在编）', 'Posts vacant'],
    ['if(leadUnit = 1, schoolApprovedPosts - schoolFilledPosts, 0 [post])', 'post'],
    POSTS,
  ),
  line(
    [15],
    'post.seniorShare',
    ['高级岗位占比', 'Share of senior posts'],
    [`percent(seniorPosts, ${allPosts})`, '%'],
    STRUCTURE,
    {
      goal: { comparator: '≤', byStage: { primary: 30, junior: 30, senior: 40, kindergarten: 40 } },
    },
  ),
  line(
    [15],
    'post.middleShare',
    ['中级岗位占比', 'Share of middle posts'],
    [`percent(middlePosts, ${allPosts})`, '%'],
    STRUCTURE,
    {
      goal: { comparator: '≤', threshold: 40 },
    },
  ),
  line(
    [15],
    'post.poolLeft',
    ['周转编制池余额', 'Posts left in the pool'],
    ["county('postPool') - county('postLoansOut')", 'post'],
    ['周转池借出之和不超过总数', 'Loans never exceed the pool', 'B'],
    { goal: { comparator: '≥', threshold: 0 } },
  ),
  line(
    [15],
    'post.vocationalPartTime',
    ['中职兼职教师占编制的比例', 'Part-time teachers in vocational posts'],
    ["percent(county('vocationalPartTimePosts'), county('vocationalPosts'))", '%'],
    ['中职可留 15% 编制聘兼职教师', 'Vocational schools may keep 15 % for part-time teachers', 'B'],
    { goal: { comparator: '≤', threshold: 15 } },
  ),
];
