import type { Limits, ListedKind, RecordStore, SeenRecord } from '@junheng/database';
import { findListed, recordChange } from '@junheng/database';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { BodyOf, ListRowOf, RecordKind, RowOf, Trace } from '@junheng/records';
import type { RawBuilder } from 'kysely';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { traceRecord } from './trace-record.ts';

/** What the frames use of a request. */
export type RecordContext = Pick<RequestContext, 'transaction' | 'reader' | 'clock' | 'makeId' | 'language'>;

/** A kind as the server's frames know it: what is plain follows from the declaration, what is special stands here as functions. */
export interface RecordArea<K extends RecordKind, Reply = ListRowOf<K>> {
  readonly kind: K;
  readonly store: RecordStore<K>;
  /** The code said when there is no such record among what the reader sees. */
  readonly notFound: string;
  /** What of its traced fields the trail keeps, where that is not all of them. */
  readonly trace?: (traced: Trace) => Trace;
  /** A record as the contract shows it, where that is not what lists show. */
  readonly show?: (context: RecordContext, limits: Limits, id: string) => Promise<Reply | undefined>;
  /** Where its fields stand, where that depends on the request. */
  readonly listed?: (context: RecordContext) => ListedKind<K>;
  /** Which of those that the reader sees may be changed, where that is not all of them; on `r`. */
  readonly changeable?: (context: RecordContext) => RawBuilder<boolean>[];
  /** The rules of its plain operations: `check` of every change, `kept` and `after` of a new record. */
  readonly rules?: Omit<ChangeRules<K>, 'action'>;
}

type Checked = Promise<Result<unknown, AppError>> | Result<unknown, AppError>;

/** How one operation differs from the plain change. */
export interface ChangeRules<K extends RecordKind> {
  /** The operation, as its route is called. */
  readonly action: string;
  /** Whether it may be so; asked before anything is kept. `id` is that of the record that changes, null for a new one. */
  readonly check?: (
    body: BodyOf<K['fields']>,
    context: RecordContext,
    limits: Limits,
    id: string | null,
  ) => Checked;
  /** Columns that no form knows. */
  readonly kept?: (context: RecordContext) => Readonly<Record<string, unknown>>;
  /** What else is kept with a new record, its pairs for instance. */
  readonly after?: (id: string, body: BodyOf<K['fields']>, context: RecordContext) => Promise<void>;
}

function traceIn<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  values: Readonly<Record<string, unknown>>,
): Trace {
  const traced = traceRecord(area.kind, values);
  return area.trace?.(traced) ?? traced;
}

/** Where the fields of a kind stand for this request. */
export function listedOf<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  context: RecordContext,
): ListedKind<K> {
  return area.listed?.(context) ?? area.store.listed;
}

async function showKept<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  context: RecordContext,
  limits: Limits,
  id: string,
): Promise<Result<Reply, AppError>> {
  const shown =
    area.show === undefined
      ? ((await findListed(context.transaction, limits, listedOf(area, context), id)) as Reply | undefined)
      : await area.show(context, limits, id);
  if (shown === undefined) throw new Error(`a record of ${area.kind.table} just kept is not there`);
  return ok(shown);
}

/** Keeps a new record with an entry in the trail, and answers it as the contract shows it. */
export async function createRecord<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  context: RecordContext,
  body: BodyOf<K['fields']>,
  rules: ChangeRules<K>,
): Promise<Result<Reply, AppError>> {
  const { transaction, reader, clock, makeId } = context;
  const { limits } = await readLimits(context);
  const checked = await rules.check?.(body, context, limits, null);
  if (checked?.ok === false) return checked;
  const id = makeId();
  const signed = area.kind.isSigned
    ? {
        recorded_by: reader.displayName,
        recorded_by_account_id: reader.accountId,
        recorded_at: timestamp(clock),
      }
    : {};
  await area.store.insert(transaction, reader.districtId, [{ ...body, id } as never], {
    ...signed,
    ...rules.kept?.(context),
  });
  await rules.after?.(id, body, context);
  const entry = { action: rules.action, entity: area.kind.table, entityId: id };
  await recordChange(context, { ...entry, before: null, after: traceIn(area, body) });
  return showKept(area, context, limits, id);
}

/** Changes a record that the reader sees, on the version that was seen. Errors: `notFound`, CONTRACT_VERSION_STALE. */
export async function updateRecord<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  context: RecordContext,
  seen: Omit<SeenRecord, 'districtId'>,
  body: BodyOf<K['fields']>,
  rules: ChangeRules<K> & { readonly values?: (before: RowOf<K>) => Partial<BodyOf<K['fields']>> },
): Promise<Result<Reply, AppError>> {
  const { transaction, reader } = context;
  const { districtId } = reader;
  const { limits } = await readLimits(context);
  const [before] = await area.store.find(transaction, limits, {
    id: seen.id,
    where: area.changeable?.(context) ?? [],
  });
  if (before === undefined) return fail(appError(area.notFound));
  const checked = await rules.check?.(body, context, limits, seen.id);
  if (checked?.ok === false) return checked;
  const values = { ...body, ...rules.values?.(before) };
  const kept = rules.kept?.(context) ?? {};
  if (!(await area.store.change(transaction, { ...seen, districtId }, values as never, kept)))
    return fail(appError('CONTRACT_VERSION_STALE'));
  const entry = { action: rules.action, entity: area.kind.table, entityId: seen.id };
  await recordChange(context, {
    ...entry,
    before: traceIn(area, before),
    after: { ...traceIn(area, values), ...kept },
  });
  return showKept(area, context, limits, seen.id);
}

/** Withdraws a record that the reader sees: it stays on record and counts no more. Errors as above. */
export async function withdrawRecord<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  context: RecordContext,
  seen: Omit<SeenRecord, 'districtId'>,
  action: string,
): Promise<Result<{ id: string }, AppError>> {
  const { transaction, reader, clock } = context;
  const { limits } = await readLimits(context);
  const [before] = await area.store.find(transaction, limits, {
    id: seen.id,
    where: area.changeable?.(context) ?? [],
  });
  if (before === undefined) return fail(appError(area.notFound));
  const key = { ...seen, districtId: reader.districtId };
  if (!(await area.store.withdraw(transaction, key, timestamp(clock))))
    return fail(appError('CONTRACT_VERSION_STALE'));
  const entry = { action, entity: area.kind.table, entityId: seen.id };
  await recordChange(context, { ...entry, before: traceIn(area, before), after: null });
  return ok({ id: seen.id });
}
