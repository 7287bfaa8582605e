import { z } from 'zod';
import { idSchema, versionSchema } from '../common.ts';
import { recordRoutes } from '../record-routes.ts';
import { route } from '../route.ts';
import { paperKinds } from '@junheng/vocabulary';
import { schoolPaper, shapeOf } from '@junheng/records';

const { fileId: _file, targetIds: _targets, ...ownFields } = shapeOf(schoolPaper.fields);

/** A paper of a school with its file and the goals of the district's plans that it serves; `day` is the day of approval. */
export const schoolPaperSchema = z.strictObject({
  id: idSchema,
  ...ownFields,
  file: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
  targets: z.array(z.strictObject({ id: idSchema, name: z.string(), nameEn: z.string() })),
  recordedBy: z.string(),
  recordedAt: z.string(),
  version: versionSchema,
});
export type SchoolPaper = z.infer<typeof schoolPaperSchema>;

export const schoolPaperQuerySchema = z.strictObject({
  q: z.string().max(100).optional(),
  unitId: idSchema.optional(),
  /** Only schools that lack this kind. */
  missing: z.enum(['charter', 'plan', 'rules', 'any']).optional(),
});
export const schoolWithPapersSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  nameEn: z.string(),
  papers: z.array(schoolPaperSchema),
  missing: z.array(z.enum(paperKinds)),
  /** Whether the reader may add and withdraw its papers. */
  canChange: z.boolean(),
});
export type SchoolWithPapers = z.infer<typeof schoolWithPapersSchema>;

export const findSchoolPapers = route({
  area: 'papers',
  name: 'find-school-papers',
  method: 'GET',
  path: '/plan/school-papers',
  access: 'signedIn',
  summary: { zh: '学校章程、规划与制度', en: 'Charters, plans and rules of schools' },
  query: schoolPaperQuerySchema,
  reply: z.strictObject({
    schools: z.array(schoolWithPapersSchema),
    /** Of all schools that the reader may see. */
    schoolCount: z.number().int(),
    missingCounts: z.record(z.string(), z.number().int()),
  }),
});
const plain = recordRoutes(schoolPaper, {
  area: 'papers',
  path: '/plan/school-papers',
  one: 'school-paper',
  many: 'all-school-papers',
  reading: 'signedIn',
  names: { create: 'add-school-paper' },
  notFound: 'PLAN_SCHOOL_PAPER_NOT_FOUND',
  errors: [
    'PLAN_PAPER_UNIT_NO_SCHOOL',
    'PLAN_PAPER_DAY_IN_FUTURE',
    'PLAN_PAPER_FILE_UNKNOWN',
    'PLAN_TARGET_NOT_FOUND',
  ],
});
export const {
  export: exportAllSchoolPapers,
  import: importAllSchoolPapers,
  withdraw: withdrawSchoolPaper,
} = plain;
/** The schools with what each lacks stand at the address of the papers themselves. */
export const findAllSchoolPapers = { ...plain.list, path: '/plan/school-papers/all' };
export const getSchoolPaper = { ...plain.get, reply: schoolPaperSchema };
export const addSchoolPaper = { ...plain.create, reply: schoolPaperSchema };
export const downloadSchoolPaper = route({
  area: 'papers',
  name: 'download-school-paper',
  method: 'GET',
  path: '/plan/school-papers/{id}/file',
  access: 'signedIn',
  summary: { zh: '下载学校文件', en: 'Download the file of a paper' },
  params: z.strictObject({ id: idSchema }),
  reply: z.unknown(),
  replyKind: 'file',
  errors: ['PLAN_SCHOOL_PAPER_NOT_FOUND'],
});
