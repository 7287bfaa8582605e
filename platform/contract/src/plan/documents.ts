import { z } from 'zod';
import { idSchema } from '../common.ts';
import { fileBodySchema, fileNameSchema, route } from '../route.ts';
import { spanSchema } from '../review/review-items.ts';
import { reviewStates } from '@junheng/vocabulary';

export const planDocumentSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  /** Null for pasted text. */
  fileName: z.string().nullable(),
  /** Bytes; null for pasted text. */
  size: z.number().int().nullable(),
  loadedBy: z.string(),
  loadedAt: z.string(),
  planId: idSchema.nullable(),
  planTitle: z.string().nullable(),
  reviewId: idSchema,
  state: z.enum(reviewStates),
  /** The version that its review published. */
  versionNumber: z.number().int().nullable(),
  total: z.number().int(),
  decided: z.number().int(),
});
export type PlanDocumentItem = z.infer<typeof planDocumentSchema>;
const loaded = z.strictObject({ documentId: idSchema, reviewId: idSchema });
const reading = [
  'PLAN_NOT_FOUND',
  'PLAN_DOCUMENT_ALREADY_OPEN',
  'PLAN_TEXT_EMPTY',
  'PLAN_TEXT_TOO_LONG',
  'PLAN_TEXT_TOO_TANGLED',
  'PLAN_DOCUMENT_TOO_SLOW',
  'FILE_TOO_MANY_AT_ONCE',
  'PLAN_TEXT_FILE_CONTRADICTS_ITSELF',
  'PLAN_TEXT_FILE_DOCUMENT_TYPE',
  'PLAN_TEXT_FILE_TOO_DEEP',
  'PLAN_TEXT_FILE_TOO_MUCH',
  'PLAN_DOCUMENT_TOO_MANY_ITEMS',
] as const;
export const findPlanDocuments = route({
  area: 'plan',
  name: 'find-plan-documents',
  method: 'GET',
  path: '/plan/documents',
  access: 'signedIn',
  summary: { zh: '规划文件列表', en: 'List plan documents with their reviews' },
  query: z.strictObject({ planId: idSchema.optional() }),
  reply: z.strictObject({ canLoad: z.boolean(), items: z.array(planDocumentSchema) }),
});
export const uploadPlanDocument = route({
  area: 'plan',
  name: 'upload-plan-document',
  method: 'POST',
  path: '/plan/documents',
  right: 'reviewPlans',
  summary: { zh: '上传规划文件', en: 'Upload a plan document and open its review' },
  query: z.strictObject({ fileName: fileNameSchema, planId: idSchema.optional() }),
  bodyKind: 'file',
  body: fileBodySchema,
  reply: loaded,
  errors: [
    ...reading,
    'PLAN_TEXT_FILE_TOO_LARGE',
    'PLAN_TEXT_FILE_KIND_UNKNOWN',
    'PLAN_TEXT_FILE_OLD_WORD',
    'PLAN_TEXT_FILE_MARKUP',
    'PLAN_TEXT_FILE_ENCRYPTED',
    'PLAN_TEXT_FILE_MACROS',
    'PLAN_TEXT_FILE_BOMB',
    'PLAN_TEXT_FILE_DAMAGED',
    'PLAN_TEXT_PDF_NO_TEXT',
  ],
});
export const pastePlanDocument = route({
  area: 'plan',
  name: 'paste-plan-document',
  method: 'POST',
  path: '/plan/documents/text',
  right: 'reviewPlans',
  summary: { zh: '粘贴规划文本', en: 'Paste the text of a plan and open its review' },
  body: z.strictObject({
    title: z.string().trim().max(200).default(''),
    text: z.string().min(1).max(900_000),
    planId: idSchema.optional(),
  }),
  reply: loaded,
  errors: reading,
});
export const downloadPlanDocument = route({
  area: 'plan',
  name: 'download-plan-document',
  method: 'GET',
  path: '/plan/documents/{id}/file',
  access: 'signedIn',
  summary: { zh: '下载规划原件', en: 'Download the original document' },
  params: z.strictObject({ id: idSchema }),
  reply: z.unknown(),
  replyKind: 'file',
  errors: ['PLAN_DOCUMENT_NOT_FOUND'],
});
/** The text as read: what all spans count in, one paragraph or one cell a line. */
export const getPlanDocumentText = route({
  area: 'plan',
  name: 'get-plan-document-text',
  method: 'GET',
  path: '/plan/documents/{id}/text',
  access: 'signedIn',
  summary: { zh: '规划文件的文字', en: 'Text of a plan document' },
  params: z.strictObject({ id: idSchema }),
  reply: z.strictObject({
    title: z.string(),
    text: z.string(),
    /** Whether the text is the reader's own rendering and not the characters of the file. */
    isRendered: z.boolean(),
    /** Tables whose structure the file gave: rows of cells, each [start, end, rows, columns] with how many of them it covers. */
    tables: z.array(
      z.array(z.array(z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()]))),
    ),
    outline: z.array(
      z.strictObject({ id: z.string(), level: z.number().int(), title: z.string(), span: spanSchema }),
    ),
    /** Paragraphs of the plan in which nothing was read. */
    unread: z.array(spanSchema),
    /** The model that read the document beside the rules, where an administrator set one; null when it never left the server. */
    secondReader: z.string().nullable(),
  }),
  errors: ['PLAN_DOCUMENT_NOT_FOUND'],
});
