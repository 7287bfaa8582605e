import { z } from 'zod';
import { daySchema, idSchema } from '../common.ts';
import { asOfShape, judgedVersionSchema, planIdShape, planSchema, stateCountsSchema } from '../plan/plan.ts';
import { route } from '../route.ts';
import { reportDocumentSchema } from './report-document.ts';
import { planReportFormats, planReportKinds, unitKinds } from '@junheng/vocabulary';

/** Which report: of which plan and version, on which day, for which unit or year. */
const planReportShape = {
  ...asOfShape,
  ...planIdShape,
  /** When left out: 年度监测报告 for readers of the whole district, the own unit's sheet for others. */
  kind: z.enum(planReportKinds).optional(),
  /** A published version of the plan; the newest when left out. */
  version: z.coerce.number().int().min(1).optional(),
  /** For a unit's sheet; the reader's own unit when left out. */
  unitId: idSchema.optional(),
  /** For yearly tables; the year of the cut-off day when left out. */
  year: z.coerce.number().int().min(1949).max(2100).optional(),
} as const;
export const planReportQuerySchema = z.strictObject(planReportShape);

const reportErrors = [
  'PLAN_NOT_FOUND',
  'PLAN_REPORT_NEEDS_DISTRICT',
  'PLAN_REPORT_UNIT_NOT_FOUND',
  'PLAN_REPORT_VERSION_NOT_FOUND',
  'PLAN_REPORT_WITHOUT_PLAN',
];

const unitChoiceSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(unitKinds),
});

export const describePlanReport = route({
  area: 'reports',
  name: 'describe-plan-report',
  method: 'GET',
  path: '/plan/report',
  access: 'signedIn',
  summary: { zh: '报告预览', en: 'What a report will say' },
  query: planReportQuerySchema,
  reply: z.strictObject({
    kind: z.enum(planReportKinds),
    /** The kinds that the reader may ask for. */
    kinds: z.array(z.enum(planReportKinds)),
    formats: z.array(z.enum(planReportFormats)),
    plan: planSchema,
    judgedVersion: judgedVersionSchema.nullable(),
    asOf: daySchema,
    year: z.number().int(),
    /** Lines of its title. */
    title: z.array(z.string()),
    sentence: z.strictObject({ zh: z.string(), en: z.string() }),
    targetCount: z.number().int(),
    targetStates: stateCountsSchema,
    taskCount: z.number().int(),
    taskStates: stateCountsSchema,
    projectCount: z.number().int(),
    /** Documents in it: more than one for the sheets of all units. */
    documentCount: z.number().int(),
    /** Figures with a source behind each. */
    figureCount: z.number().int(),
    tables: z.array(z.strictObject({ title: z.string(), rowCount: z.number().int() })),
    /** The report itself, word by word as it is printed; of several the first. Null where there is none. */
    document: reportDocumentSchema.nullable(),
    /** Published versions of the plan, the newest first. */
    versions: z.array(z.strictObject({ number: z.number().int(), inForceFrom: daySchema })),
    /** The unit of a unit's sheet. */
    unitId: idSchema.nullable(),
    /** Units whose sheet the reader may ask for. */
    units: z.array(unitChoiceSchema),
  }),
  errors: reportErrors,
});
export const exportPlanReport = route({
  area: 'reports',
  name: 'export-plan-report',
  method: 'GET',
  path: '/plan/report/file',
  access: 'signedIn',
  summary: { zh: '生成报告', en: 'Print a report' },
  query: z.strictObject({ ...planReportShape, format: z.enum(planReportFormats).optional() }),
  reply: z.unknown(),
  replyKind: 'file',
  errors: [...reportErrors, 'PLAN_REPORT_FORMAT_MISSING', 'PLAN_REPORT_FONT_MISSING'],
});
