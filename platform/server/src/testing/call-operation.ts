import { randomBytes } from 'node:crypto';
import type { Route } from '@junheng/contract';
import type { DatabaseDoor } from '@junheng/database';
import { AppFailure, appError, fail, fixedClock, ok, uuidV7Maker } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { z } from 'zod';
import type { EnginePool } from '../engines/engine-pool.ts';
import { makeFileLanes } from '../engines/file-lanes.ts';
import type { AccessContext, AccessHandler, FileReply, Handler, JobPort, Reader } from '../handler.ts';
import { findReaderUnit } from '@junheng/database';
import { mayTry } from '@junheng/domain';

/** What a test sends: raw, as a browser would, for the route's own schemas to check. */
export interface RawInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** What the shell asks before it calls a handler: the right of the route, by the reader's role and unit. */
async function isAdmitted(door: DatabaseDoor, route: Route, reader: Reader): Promise<boolean> {
  const { right } = route;
  if (right === null) return true;
  const unit = await door.inDistrict(reader, (transaction) => findReaderUnit(transaction, reader));
  return unit !== undefined && mayTry({ role: reader.role, unitKind: unit.unitKind }, right);
}

/** Operations called here have no background to send work to. */
const noJobs: JobPort = {
  send: () => Promise.reject(new Error('no background here')),
  cancel: () => Promise.reject(new Error('no background here')),
  titleOf: (name) => ({ zh: name, en: name }),
};

type Answer<R extends Route> = R['replyKind'] extends 'file' ? FileReply : z.output<R['reply']>;

/**
 * Calls an operation as the shell does, without HTTP: the input through the route's schemas, the handler in one transaction that rolls
 * back when it fails, the reply through its schema. `at` is the moment of the clock, ISO 8601.
 */
export async function callOperation<R extends Route>(
  door: DatabaseDoor,
  operation: { readonly route: R; readonly handle: Handler<R> },
  who: { readonly reader: Reader; readonly at: string; readonly language?: 'zh' | 'en' },
  raw: RawInput = {},
): Promise<Result<Answer<R>, AppError>> {
  const { route, handle } = operation;
  if (!(await isAdmitted(door, route, who.reader))) return fail(appError('ACCESS_RIGHT_MISSING'));
  const clock = fixedClock(Date.parse(who.at));
  const input = {
    params: route.params.parse(raw.params ?? {}),
    query: route.query.parse(raw.query ?? {}),
    body: route.body.parse(raw.body ?? {}),
  } as Parameters<Handler<R>>[0];
  try {
    const value = await door.inDistrict(who.reader, async (transaction) => {
      const outcome = await handle(input, {
        reader: who.reader,
        transaction,
        clock,
        makeId: uuidV7Maker(clock, randomBytes),
        signal: new AbortController().signal,
        language: who.language ?? 'zh',
        jobs: noJobs,
      });
      if (!outcome.ok) throw new AppFailure(outcome.error);
      return outcome.value;
    });
    return ok((route.replyKind === 'file' ? value : route.reply.parse(value)) as Answer<R>);
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    throw error;
  }
}

/** Calls an operation that opens its transactions itself, as `callOperation` does the others. It has no session and no cookie. */
export async function callAccess<R extends Route>(
  door: DatabaseDoor,
  engines: EnginePool,
  operation: { readonly route: R; readonly handle: AccessHandler<R> },
  who: { readonly reader: Reader; readonly at: string },
  raw: RawInput = {},
): Promise<Result<Answer<R>, AppError>> {
  const { route, handle } = operation;
  if (!(await isAdmitted(door, route, who.reader))) return fail(appError('ACCESS_RIGHT_MISSING'));
  const clock = fixedClock(Date.parse(who.at));
  const input = {
    params: route.params.parse(raw.params ?? {}),
    query: route.query.parse(raw.query ?? {}),
    body: route.body.parse(raw.body ?? {}),
  } as Parameters<AccessHandler<R>>[0];
  const context = {
    reader: who.reader,
    cookieToken: null,
    door,
    readingDoor: door,
    engines,
    files: makeFileLanes(engines, engines),
    clock,
    makeId: uuidV7Maker(clock, randomBytes),
    signal: new AbortController().signal,
    language: 'zh',
  } as unknown as AccessContext;
  const outcome = await handle(input, context);
  if (!outcome.ok) return outcome;
  return ok((route.replyKind === 'file' ? outcome.value : route.reply.parse(outcome.value)) as Answer<R>);
}
