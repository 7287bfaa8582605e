import { z } from 'zod';
import { daySchema, decimalSchema, idSchema, versionSchema } from '../common.ts';
import {
  bindings,
  comparators,
  dutyRoles,
  itemOrigins,
  measures,
  newUnitKinds,
  projectKinds,
  reviewDecisions,
  stages,
  targetRoles,
} from '@junheng/vocabulary';

/** [start, end) in UTF-16 units of the document's text. */
export const spanSchema = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
const yearSchema = z.number().int().min(1949).max(2200);
const words = (longest: number) => z.string().trim().max(longest);
const named = (longest: number) => z.string().trim().min(1).max(longest);

/** A unit as the plan prints it. `unitId` is the unit meant; with `create` a unit of this kind is made on publishing; with neither it is not decided. */
export const reviewDutySchema = z.strictObject({
  role: z.enum(dutyRoles),
  name: named(100),
  unitId: idSchema.nullable(),
  create: z.enum(newUnitKinds).nullable(),
});
export type ReviewDuty = z.infer<typeof reviewDutySchema>;

export const targetPayloadSchema = z.strictObject({
  group: words(200),
  groupEn: words(200),
  name: named(300),
  nameEn: words(300),
  unit: words(50),
  baseYear: yearSchema.nullable(),
  baseValue: decimalSchema.nullable(),
  year: yearSchema.nullable(),
  yearStated: z.boolean(),
  comparator: z.enum(comparators),
  value: decimalSchema.nullable(),
  valueMax: decimalSchema.nullable(),
  area: words(100).nullable(),
  binding: z.enum(bindings).nullable(),
  role: z.enum(targetRoles),
  measure: z.enum(measures),
  frequency: words(100).nullable(),
  condition: words(300).nullable(),
  ratio: words(100).nullable(),
  /** The target of which this is a part (其中). */
  parentItemId: idSchema.nullable(),
  duties: z.array(reviewDutySchema).max(60),
  /** Values that the plan prints for the ends of years before the last. */
  path: z.array(z.strictObject({ year: yearSchema, value: decimalSchema })).max(40),
  /** The heading it stands under. */
  place: words(500),
});
export const taskPayloadSchema = z.strictObject({
  title: named(500),
  titleEn: words(500),
  text: words(20_000),
  /** Headings above it, outermost first. */
  outline: z.array(words(500)).max(12),
  parentItemId: idSchema.nullable(),
  /** 工作项目 of a year table, or the heading of a box. */
  group: words(300),
  starts: daySchema.nullable(),
  due: daySchema.nullable(),
  ordersPaper: z.boolean(),
  duties: z.array(reviewDutySchema).max(60),
  checkpoints: z
    .array(z.strictObject({ due: daySchema, text: words(2000), span: spanSchema.nullable() }))
    .max(40),
  targetItemIds: z.array(idSchema).max(60),
  place: words(500),
});
export const projectPayloadSchema = z.strictObject({
  name: named(300),
  location: words(300),
  kind: z.enum(projectKinds),
  stages: z.array(z.enum(stages)).max(4),
  /** 重点年份 as printed. */
  keyYear: yearSchema.nullable(),
  landArea: decimalSchema.nullable(),
  floorArea: decimalSchema.nullable(),
  places: z.number().int().nonnegative().nullable(),
  duties: z.array(reviewDutySchema).max(60),
  place: words(500),
});
export const promisePayloadSchema = z.strictObject({
  kind: z.enum(projectKinds),
  /** 小学, 初中, 幼儿园 … as printed. */
  schoolType: named(100),
  year: yearSchema,
  count: z.number().int().positive(),
  place: words(500),
});
export const achievementPayloadSchema = z.strictObject({
  name: named(300),
  unit: words(50),
  year: yearSchema.nullable(),
  value: decimalSchema,
  place: words(500),
});
export const doubtPayloadSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  messageEn: z.string(),
  readings: z.array(z.string()),
  /** A contradiction: must be decided before publishing. */
  isBlocking: z.boolean(),
  /** The items that it concerns. */
  itemIds: z.array(idSchema),
  /** Index of the chosen reading, null when undecided or decided in words. */
  chosen: z.number().int().nonnegative().nullable(),
  /** What holds, in the reviewer's words. */
  words: words(1000),
  place: words(500),
});

const itemShape = {
  id: idSchema,
  /** Place among the items of its kind, from 1. */
  position: z.number().int(),
  span: spanSchema,
  /** Further places where the plan prints the same. */
  anchors: z.array(z.strictObject({ text: z.string(), place: z.string(), span: spanSchema })),
  /** Doubts that concern it. */
  doubtIds: z.array(idSchema),
  origin: z.enum(itemOrigins),
  decision: z.enum(reviewDecisions),
  /** Fields that differ from what was read. */
  changedFields: z.array(z.string()),
  /** No doubt touches it, and nothing has to be decided: accepted in one step with all like it. */
  isUndoubted: z.boolean(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** For an adjustment: the target, task or project of the plan that it restates; null is a new one. */
  matchedId: idSchema.nullable(),
  matchedName: z.string().nullable(),
  version: versionSchema,
} as const;
const itemOf = <Kind extends string, Payload extends z.ZodType>(kind: Kind, payload: Payload) =>
  z.strictObject({
    ...itemShape,
    kind: z.literal(kind),
    payload,
    /** As the reader gave it, when it stands differently now. */
    asRead: payload.nullable(),
  });

export const targetItemSchema = itemOf('target', targetPayloadSchema);
export const reviewItemSchema = z.discriminatedUnion('kind', [
  itemOf('doubt', doubtPayloadSchema),
  targetItemSchema,
  itemOf('task', taskPayloadSchema),
  itemOf('milestone', taskPayloadSchema),
  itemOf('project', projectPayloadSchema),
  itemOf('promise', promisePayloadSchema),
  itemOf('achievement', achievementPayloadSchema),
]);
export type ReviewItem = z.infer<typeof reviewItemSchema>;

const contentOf = <Kind extends string, Payload extends z.ZodType>(kind: Kind, payload: Payload) =>
  z.strictObject({ kind: z.literal(kind), payload });
/** What a reviewer may write into an item or add: a payload of its kind. Doubts are resolved by their own route. */
export const reviewContentSchema = z.discriminatedUnion('kind', [
  contentOf('target', targetPayloadSchema),
  contentOf('task', taskPayloadSchema),
  contentOf('milestone', taskPayloadSchema),
  contentOf('project', projectPayloadSchema),
  contentOf('promise', promisePayloadSchema),
  contentOf('achievement', achievementPayloadSchema),
]);
export type ReviewContent = z.infer<typeof reviewContentSchema>;
