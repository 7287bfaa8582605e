import { z } from 'zod';
import { daySchema, decimalSchema, idSchema, listQueryShape, pageOf, versionSchema } from '../common.ts';
import { dutySchema, sourceSchema } from '../plan/plan.ts';
import { route } from '../route.ts';
import { projectKinds, projectStages, projectStates, promisedTypes, stages } from '@junheng/vocabulary';
import { bodyOf, projectForms } from '@junheng/records';

const moneySchema = decimalSchema.nullable();
const recordedShape = { recordedBy: z.string(), recordedAt: z.string() } as const;

/** A stage as it stood on the cut-off day. */
export const projectStageSchema = z.strictObject({
  stage: z.enum(projectStages),
  planned: daySchema.nullable(),
  /** The day planned before any move; equal to `planned` while none was made. */
  firstPlanned: daySchema.nullable(),
  actual: daySchema.nullable(),
  reason: z.string().nullable(),
});
export type ProjectStageDays = z.infer<typeof projectStageSchema>;

/** A building project judged on the cut-off day. Areas in square metres, money in yuan, position in degrees. */
export const projectSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  /** Position in the plan, from 1. */
  number: z.number().int(),
  name: z.string(),
  /** Whether the name says itself that it is only for the time being (暂定名). */
  isProvisional: z.boolean(),
  /** The name before the present one, if it ever changed. */
  formerName: z.string().nullable(),
  location: z.string(),
  kind: z.enum(projectKinds),
  schoolStages: z.array(z.enum(stages)),
  schoolType: z.enum(promisedTypes),
  /** 重点年份 as printed, never the year of opening. */
  keyYear: z.number().int().nullable(),
  landArea: moneySchema,
  floorArea: moneySchema,
  places: z.number().int().nullable(),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  townId: idSchema.nullable(),
  townName: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  duties: z.array(dutySchema),
  source: sourceSchema,
  stages: z.array(projectStageSchema),
  currentStage: z.enum(projectStages).nullable(),
  nextStage: z.enum(projectStages).nullable(),
  state: z.enum(projectStates),
  /** Days late of the stage that decides; 0 when nothing is late. */
  daysLate: z.number().int(),
  /** Stages before the current one whose day nobody has written down. */
  gaps: z.array(z.enum(projectStages)),
  reason: z.strictObject({ zh: z.string(), en: z.string() }),
  funds: z.strictObject({
    planned: moneySchema,
    paid: moneySchema,
    /** Paid of what was planned up to the year of the cut-off day, in percent; null where it cannot be said. */
    paidRate: moneySchema,
    /** Years that are over and have a plan but no word on what was paid. */
    unknownYears: z.array(z.number().int()),
  }),
  version: versionSchema,
});
export type BuildingProject = z.infer<typeof projectSchema>;

export const projectFundSchema = z.strictObject({
  year: z.number().int(),
  planned: moneySchema,
  paid: moneySchema,
  sourceText: z.string(),
  ...recordedShape,
});
export const projectDetailSchema = projectSchema.extend({
  /** Names it has borne, oldest first, the present one last; empty while it has its first name. */
  names: z.array(z.strictObject({ name: z.string(), day: daySchema, reason: z.string(), ...recordedShape })),
  /** Moves of planned days, oldest first. */
  replans: z.array(
    z.strictObject({
      stage: z.enum(projectStages),
      before: daySchema,
      after: daySchema.nullable(),
      reason: z.string(),
      ...recordedShape,
    }),
  ),
  yearFunds: z.array(projectFundSchema),
});
export type BuildingProjectDetail = z.infer<typeof projectDetailSchema>;

/** A sum over projects, and how many of them have no figure. */
const totalSchema = z.strictObject({ sum: decimalSchema.nullable(), unknown: z.number().int() });

/** A promise beside what has been named for it: “3 planned, 2 named”. */
export const promiseCountSchema = z.strictObject({
  year: z.number().int(),
  kind: z.enum(projectKinds),
  schoolType: z.enum(promisedTypes),
  planned: z.number().int(),
  named: z.number().int(),
  unnamed: z.number().int(),
  sources: z.array(sourceSchema),
});
export type PromiseCount = z.infer<typeof promiseCountSchema>;

export const projectQuerySchema = z.strictObject({
  ...listQueryShape,
  /** The cut-off day; today in China when left out. */
  asOf: daySchema.optional(),
  /** The plan in force on the cut-off day when left out. */
  planId: idSchema.optional(),
  /** The stage it has reached; `none` for those before the first. */
  stage: z.enum([...projectStages, 'none']).optional(),
  state: z.enum(projectStates).optional(),
  /** 重点年份. */
  year: z.coerce.number().int().min(1949).max(2100).optional(),
  townId: idSchema.optional(),
  kind: z.enum(projectKinds).optional(),
  sort: z.enum(['number', '-number', 'name', '-name', 'state', 'year', '-year']).default('number'),
});

const counts = z.record(z.string(), z.number().int());

export const findProjects = route({
  area: 'projects',
  name: 'find-projects',
  method: 'GET',
  path: '/plan/projects',
  access: 'signedIn',
  summary: { zh: '重点建设项目列表', en: 'List building projects' },
  query: projectQuerySchema,
  reply: pageOf(projectSchema).extend({
    asOf: daySchema,
    plan: z
      .strictObject({
        id: idSchema,
        title: z.string(),
        titleEn: z.string(),
        from: z.number().int(),
        to: z.number().int(),
      })
      .nullable(),
    /** How many stand in each state under the other filters. */
    states: counts,
    /** How many have reached each stage and no later one, under the other filters. */
    stageCounts: counts,
    /** Key years that occur, for the filter. */
    years: z.array(z.number().int()),
    /** Of all that match. */
    totals: z.strictObject({
      landArea: totalSchema,
      floorArea: totalSchema,
      places: totalSchema,
      fundsPlanned: totalSchema,
      fundsPaid: totalSchema,
    }),
    /** Of the whole plan, whatever the filters; only for readers of the whole district. */
    promises: z.array(promiseCountSchema),
    /** The line of the plan that names a table of projects which was not handed in. */
    missingAnnex: sourceSchema.nullable(),
  }),
});
export const exportProjects = route({
  area: 'projects',
  name: 'export-projects',
  method: 'GET',
  path: '/plan/projects.xlsx',
  access: 'signedIn',
  summary: { zh: '导出重点建设项目表', en: 'Export building projects as xlsx' },
  query: projectQuerySchema,
  reply: z.unknown(),
  replyKind: 'file',
});
export const getProject = route({
  area: 'projects',
  name: 'get-project',
  method: 'GET',
  path: '/plan/projects/{id}',
  access: 'signedIn',
  summary: { zh: '重点建设项目详情', en: 'One building project' },
  params: z.strictObject({ id: idSchema }),
  query: z.strictObject({ asOf: daySchema.optional() }),
  reply: projectDetailSchema,
  errors: ['PLAN_PROJECT_NOT_FOUND'],
});

const changeErrors = ['PLAN_PROJECT_NOT_FOUND', 'PLAN_PROJECT_NO_RIGHT', 'CONTRACT_VERSION_STALE'];

export const setProjectStage = route({
  area: 'projects',
  name: 'set-project-stage',
  method: 'PUT',
  path: '/plan/projects/{id}/stages/{stage}',
  right: 'changeProjects',
  summary: { zh: '填写项目环节的计划和实际日期', en: 'Set the planned and the actual day of a stage' },
  params: z.strictObject({ id: idSchema, stage: z.enum(projectStages) }),
  body: bodyOf(projectForms.stage).extend({ version: versionSchema }),
  reply: projectDetailSchema,
  errors: [
    ...changeErrors,
    'PLAN_STAGE_DAY_IN_FUTURE',
    'PLAN_STAGE_DELAY_REASON_MISSING',
    'PLAN_STAGE_REPLAN_REASON_MISSING',
    'PLAN_STAGE_ORDER_REASON_MISSING',
  ],
});
export const renameProject = route({
  area: 'projects',
  name: 'rename-project',
  method: 'POST',
  path: '/plan/projects/{id}/names',
  right: 'changeProjects',
  summary: { zh: '项目更名', en: 'Give a project another name' },
  params: z.strictObject({ id: idSchema }),
  body: bodyOf(projectForms.name).extend({ version: versionSchema }),
  reply: projectDetailSchema,
  errors: [
    ...changeErrors,
    'PLAN_PROJECT_NAME_SAME',
    'PLAN_PROJECT_NAME_DAY_IN_FUTURE',
    'PLAN_PROJECT_NAME_DAY_TOO_EARLY',
  ],
});
export const setProjectFund = route({
  area: 'projects',
  name: 'set-project-fund',
  method: 'PUT',
  path: '/plan/projects/{id}/funds/{year}',
  right: 'changeProjects',
  summary: {
    zh: '填写项目年度资金（都不填即删除该年度）',
    en: 'Set the money of a year; leaving both amounts empty removes the year',
  },
  params: z.strictObject({ id: idSchema, year: z.coerce.number().int().min(1990).max(2100) }),
  body: z.strictObject({
    version: versionSchema,
    planned: moneySchema,
    paid: moneySchema,
    sourceText: z.string().trim().min(2).max(500),
  }),
  reply: projectDetailSchema,
  errors: [...changeErrors, 'PLAN_FUND_NEGATIVE', 'PLAN_FUND_PAID_IN_FUTURE'],
});
export const setProjectPlace = route({
  area: 'projects',
  name: 'set-project-place',
  method: 'PUT',
  path: '/plan/projects/{id}/place',
  right: 'changeProjects',
  summary: {
    zh: '填写项目位置、镇街、学校和规划学位',
    en: 'Set position, town, school and planned places of a project',
  },
  params: z.strictObject({ id: idSchema }),
  body: z.strictObject({
    version: versionSchema,
    lon: z.number().min(-180).max(180).nullable(),
    /** Wider than a latitude can be, so that swapped degrees get a word that helps. */
    lat: z.number().min(-180).max(180).nullable(),
    townId: idSchema.nullable(),
    unitId: idSchema.nullable(),
    places: z.number().int().min(0).max(100_000).nullable(),
  }),
  reply: projectDetailSchema,
  errors: [
    ...changeErrors,
    'PLAN_PLACE_HALF',
    'PLAN_PLACE_OUTSIDE',
    'PLAN_PLACE_NOT_A_TOWN',
    'PLAN_PLACE_NOT_A_SCHOOL',
  ],
});
