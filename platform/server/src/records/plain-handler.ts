import type { Route } from '@junheng/contract';
import { findListed } from '@junheng/database';
import type { ListQuery } from '@junheng/database';
import { appError, fail, ok } from '@junheng/kernel';
import type { RecordKind } from '@junheng/records';
import type { AccessHandler, Handler, Reader } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { answerList, exportRecords } from './answer-list.ts';
import { createRecord, listedOf, updateRecord, withdrawRecord } from './change-record.ts';
import type { RecordArea } from './change-record.ts';
import { importRecords } from './import-records.ts';

type AnyArea = RecordArea<RecordKind, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** A handler as the shell calls it. */
export type PlainHandler =
  | { readonly opensTransactions: false; readonly handle: Handler<Route> }
  | { readonly opensTransactions: true; readonly handle: AccessHandler<Route, Reader | null> };

/** A secret that is left empty stays what it was. */
function keepSecrets(kind: RecordKind, body: Values, before: Values): Values {
  const secrets = Object.entries(kind.fields).filter(
    ([name, field]) => field.privacy === 'secret' && (body[name] ?? '') === '',
  );
  return Object.fromEntries(secrets.map(([name]) => [name, before[name]]));
}

function update(area: AnyArea, action: string): Handler<Route> {
  return ({ params, body }, context) => {
    const { id } = params as { readonly id: string };
    const { version, active, ...typed } = body as Values & { readonly version: number };
    const { check } = area.rules ?? {};
    return updateRecord(area, context, { id, version }, typed as never, {
      action,
      ...(check === undefined ? {} : { check }),
      values: (before) => keepSecrets(area.kind, typed, before) as never,
      kept: () => (active === undefined ? {} : { active }),
    });
  };
}

function create(area: AnyArea, action: string): Handler<Route> {
  return ({ body }, context) =>
    createRecord(area, context, body as never, {
      action,
      ...area.rules,
      kept: (within) => ({
        ...(area.kind.ending === 'turnedOff' ? { active: true } : {}),
        ...area.rules?.kept?.(within),
      }),
    });
}

function get(area: AnyArea): Handler<Route> {
  return async ({ params }, context) => {
    const { id } = params as { readonly id: string };
    const { limits } = await readLimits(context);
    const shown = await (area.show?.(context, limits, id) ??
      findListed(context.transaction, limits, listedOf(area, context), id));
    return shown === undefined ? fail(appError(area.notFound)) : ok(shown);
  };
}

/** Answers a plain operation of a kind of record by the frames and the rules of the kind's area. */
export function plainHandler({ record, name }: Route, area: AnyArea): PlainHandler {
  const within = (handle: Handler<Route>): PlainHandler => ({ opensTransactions: false, handle });
  switch (record?.does) {
    case 'list':
      return within(async ({ query }, context) => ok(await answerList(area, context, query as ListQuery)));
    case 'export':
      return within(async ({ query }, context) => ok(await exportRecords(area, context, query as ListQuery)));
    case 'get':
      return within(get(area));
    case 'create':
      return within(create(area, name));
    case 'update':
      return within(update(area, name));
    case 'withdraw':
      return within(({ params, query }, context) =>
        withdrawRecord(
          area,
          context,
          { ...(params as { id: string }), ...(query as { version: number }) },
          name,
        ),
      );
    case 'import': {
      const handle: AccessHandler<Route, Reader> = async ({ query, body }, context) => {
        const { fileName, dryRun } = query as { readonly fileName: string; readonly dryRun: string };
        const input = { bytes: body as Uint8Array, fileName, isDryRun: dryRun === 'true' };
        return importRecords(area, context, input, name);
      };
      return { opensTransactions: true, handle: handle as AccessHandler<Route, Reader | null> };
    }
    case undefined:
      throw new Error(`${name} is no plain operation`);
  }
}
