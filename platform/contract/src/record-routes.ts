import { bodyOf, listQueryOf, listRowOf } from '@junheng/records';
import type { BodyShape, RecordKind } from '@junheng/records';
import { z } from 'zod';
import { idSchema, versionSchema } from './common.ts';
import { fileBodySchema, fileNameSchema, route } from './route.ts';

/** The counts beside the filters of a list: field, word, how many. */
export const facetsSchema = z.record(z.string(), z.record(z.string(), z.number().int()));

/** The question and the answer of a list of a kind, from its declaration. */
export function listOf<K extends RecordKind>(kind: K) {
  const item = listRowOf(kind);
  return {
    query: listQueryOf(kind),
    item,
    reply: z.strictObject({
      total: z.number().int().nonnegative(),
      items: z.array(item),
      facets: facetsSchema,
    }),
  };
}

/** One line of a workbook that was handed in: what would become of it, and what is wrong with it by column. */
export const importLineSchema = z.strictObject({
  /** Row of the sheet, from 1. */
  line: z.number().int(),
  state: z.enum(['new', 'changed', 'unchanged', 'refused']),
  faults: z.array(z.strictObject({ column: z.string(), message: z.string() })),
});

/** What a change carries beside the fields: the version that was seen, and whether it is turned off or on. */
const versionShape = { version: versionSchema, active: z.boolean().optional() };

/** What a kind's plain operations are called, where they live, and what they may refuse. */
interface RecordRoutes {
  readonly area: string;
  readonly path: string;
  /** Singular and plural in kebab case, as operations carry them: `channel`, `channels`. */
  readonly one: string;
  readonly many: string;
  /** Who may read: whoever may change, unless told. */
  readonly reading?: 'right' | 'signedIn';
  /** Codes of the kind's own rules, on every change. */
  readonly errors: readonly string[];
  readonly notFound: string;
  /** Names of operations that are called differently. */
  readonly names?: Readonly<Partial<Record<'create' | 'withdraw', string>>>;
  readonly isLive?: boolean;
}

/**
 * The plain operations of a kind: list, workbook out and in, one, create, update, withdraw. An area exports those that it offers; the
 * server answers them by the kind's `area` (`records/plain-handler.ts`), unless a handler of that name stands there.
 */
export function recordRoutes<K extends RecordKind>(kind: K, of: RecordRoutes) {
  const { area, path, one, many, errors, notFound, names = {} } = of;
  const { zh, en } = kind.label;
  const list = listOf(kind);
  const params = z.strictObject({ id: idSchema });
  const read = of.reading === 'signedIn' ? {} : { right: kind.right };
  const shared = { area, ...(of.isLive === true ? { isLive: true } : {}) };
  const changed = [...errors, notFound, 'CONTRACT_VERSION_STALE'];
  const body = bodyOf<K['fields']>(kind.fields);
  const changing = body.extend(versionShape) as unknown as z.ZodObject<
    BodyShape<K['fields']> & typeof versionShape
  >;
  return {
    list: route({
      ...shared,
      ...read,
      record: { kind, does: 'list' },
      name: `find-${many}`,
      method: 'GET',
      path,
      summary: { zh: `${zh}列表`, en: `${en}: list` },
      query: list.query,
      reply: list.reply,
    }),
    export: route({
      ...shared,
      ...read,
      record: { kind, does: 'export' },
      name: `export-${many}`,
      method: 'GET',
      path: `${path}.xlsx`,
      summary: { zh: `导出${zh}`, en: `${en}: export as xlsx` },
      query: list.query,
      reply: z.unknown(),
      replyKind: 'file',
    }),
    import: route({
      ...shared,
      record: { kind, does: 'import' },
      right: kind.right,
      name: `import-${many}`,
      method: 'POST',
      path: `${path}.xlsx`,
      summary: { zh: `导入${zh}（可先试读）`, en: `${en}: import xlsx, with a dry run` },
      query: z.strictObject({ fileName: fileNameSchema, dryRun: z.enum(['true', 'false']) }),
      bodyKind: 'file',
      body: fileBodySchema,
      reply: z.strictObject({ kept: z.boolean(), lines: z.array(importLineSchema) }),
      errors: ['CONTRACT_IMPORT_UNREADABLE', 'CONTRACT_IMPORT_TOO_LONG', ...errors],
    }),
    get: route({
      ...shared,
      ...read,
      record: { kind, does: 'get' },
      name: `get-${one}`,
      method: 'GET',
      path: `${path}/{id}`,
      summary: { zh: `${zh}详情`, en: `${en}: one` },
      params,
      reply: list.item,
      errors: [notFound],
    }),
    create: route({
      ...shared,
      record: { kind, does: 'create' },
      right: kind.right,
      name: names.create ?? `create-${one}`,
      method: 'POST',
      path,
      summary: { zh: `新增${zh}`, en: `${en}: add` },
      body,
      reply: list.item,
      errors,
    }),
    update: route({
      ...shared,
      record: { kind, does: 'update' },
      right: kind.right,
      name: `update-${one}`,
      method: 'PUT',
      path: `${path}/{id}`,
      summary: { zh: `修改${zh}`, en: `${en}: change` },
      params,
      body: changing,
      reply: list.item,
      errors: changed,
    }),
    withdraw: route({
      ...shared,
      record: { kind, does: 'withdraw' },
      right: kind.right,
      name: names.withdraw ?? `withdraw-${one}`,
      method: 'DELETE',
      path: `${path}/{id}`,
      summary: { zh: `撤下${zh}`, en: `${en}: withdraw` },
      params,
      query: z.strictObject({ version: z.coerce.number().int() }),
      reply: z.strictObject({ id: idSchema }),
      errors: [notFound, 'CONTRACT_VERSION_STALE'],
    }),
  };
}
