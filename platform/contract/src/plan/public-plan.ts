import { z } from 'zod';
import { daySchema, decimalSchema, idSchema } from '../common.ts';
import { goalShape } from './goal-shape.ts';
import { stateCountsSchema } from './plan.ts';
import { route } from '../route.ts';
import { bindings, measures, targetStates } from '@junheng/vocabulary';

/** The page that is open to everybody: off until somebody puts plans on it. */
export const publicPageSchema = z.strictObject({
  /** Plans whose targets stand on the page; none means that it is off. */
  planIds: z.array(idSchema).max(20),
  /** 0 while it was never set. */
  version: z.number().int().nonnegative(),
  /** The path of the page, to be given to others. */
  address: z.string(),
});
export const getPublicPage = route({
  area: 'plan',
  name: 'get-public-page',
  method: 'GET',
  path: '/plan/public-page',
  right: 'openPublicPage',
  summary: { zh: '公开页设置', en: 'What the public page shows' },
  reply: publicPageSchema,
});
export const setPublicPage = route({
  area: 'plan',
  name: 'set-public-page',
  method: 'PUT',
  path: '/plan/public-page',
  right: 'openPublicPage',
  summary: { zh: '设置公开页', en: 'Set what the public page shows' },
  body: z.strictObject({ planIds: z.array(idSchema).max(20), version: z.number().int().nonnegative() }),
  reply: publicPageSchema,
  errors: ['PLAN_NOT_FOUND', 'CONTRACT_VERSION_STALE'],
});

/** What everybody may know of a target: what is asked, where it stands; no person, no unit, no source that somebody typed. */
export const publicTargetSchema = z.strictObject({
  number: z.number().int(),
  group: z.string(),
  groupEn: z.string(),
  name: z.string(),
  nameEn: z.string(),
  ...goalShape,
  valueUnit: z.string(),
  binding: z.enum(bindings).nullable(),
  measure: z.enum(measures),
  latest: z.strictObject({ day: daySchema, value: decimalSchema }).nullable(),
  state: z.enum(targetStates),
});
export type PublicTarget = z.infer<typeof publicTargetSchema>;
export const getPublicPlan = route({
  area: 'plan',
  name: 'get-public-plan',
  method: 'GET',
  path: '/public/{districtId}/plan',
  access: 'public',
  summary: { zh: '公开页：规划目标进展', en: 'Public page: targets of the plan and where they stand' },
  params: z.strictObject({ districtId: z.string().regex(/^\d{6}$/u) }),
  reply: z.strictObject({
    districtName: z.string(),
    districtNameEn: z.string(),
    platformName: z.string(),
    platformNameEn: z.string(),
    asOf: daySchema,
    plans: z.array(
      z.strictObject({
        title: z.string(),
        titleEn: z.string(),
        issuer: z.string(),
        number: z.string(),
        issued: daySchema,
        from: z.number().int(),
        to: z.number().int(),
        versionNumber: z.number().int().nullable(),
        states: stateCountsSchema,
        targets: z.array(publicTargetSchema),
      }),
    ),
  }),
  errors: ['PLAN_PUBLIC_PAGE_OFF'],
});
