import { z } from 'zod';
import { daySchema, idSchema, versionSchema } from '../common.ts';
import { checkpointStates } from '@junheng/vocabulary';

/** A file that hangs on something; `download-work-file` gives its bytes. */
export const attachedFileSchema = z.strictObject({
  id: idSchema,
  fileName: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
});
export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** What must be true of a task by a day: a milestone of the plan, or one turn of a task that recurs. */
export const checkpointSchema = z.strictObject({
  id: idSchema,
  year: z.number().int(),
  text: z.string(),
  due: daySchema,
  /** How it stands on the cut-off day. */
  state: z.enum(checkpointStates),
  doneDay: daySchema.nullable(),
  doneWords: z.string().nullable(),
  doneBy: z.string().nullable(),
  version: versionSchema,
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** The paper with which a task that orders one (出台, 制定, 修订) is closed. */
export const taskPaperSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  /** As printed: `云政办发〔2026〕3号`. */
  number: z.string(),
  day: daySchema,
  file: attachedFileSchema,
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** Set when it was withdrawn; it then closes nothing but stays on record. */
  withdrawnAt: z.string().nullable(),
});
export type TaskPaper = z.infer<typeof taskPaperSchema>;
