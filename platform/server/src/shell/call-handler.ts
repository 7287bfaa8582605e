import type { FastifyReply, FastifyRequest } from 'fastify';
import { appError, AppFailure } from '@junheng/kernel';
import type { AppError, Clock, MakeId, Result } from '@junheng/kernel';
import type { Route } from '@junheng/contract';
import type { DatabaseDoor, DistrictTransaction, SessionReader } from '@junheng/database';
import type { EnginePool } from '../engines/engine-pool.ts';
import type { FileLanes } from '../engines/file-lanes.ts';
import type { JobPort, Reader, RouteInput } from '../handler.ts';
import type { FoundHandler } from './find-handlers.ts';
import type { SessionGate } from '../sessions/session-gate.ts';
import type { SessionCookie } from './session-cookie.ts';

/** The ports that every request shares. */
export interface ShellPorts {
  readonly door: DatabaseDoor;
  /** The door for calls that only read: what others remember is not forgotten for them. */
  readonly readingDoor: DatabaseDoor;
  /** Worker threads that the background shares. */
  readonly engines: EnginePool;
  /** Threads for what people hand in. */
  readonly files: FileLanes;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly gate: SessionGate;
  readonly cookie: SessionCookie;
  /** Binds the background to a request's transaction. */
  jobPortWithin(transaction: DistrictTransaction, reader: Reader): JobPort;
}

/** One checked call on its way to its handler. */
export interface PreparedCall {
  readonly input: RouteInput<Route>;
  readonly session: SessionReader | null;
  readonly language: 'zh' | 'en';
  readonly signal: AbortSignal;
}

/** Browsers say their name in less. */
const LONGEST_AGENT = 200;

type Outcome = Result<unknown, AppError>;

function readerOf(session: SessionReader, address: string): Reader {
  const { accountId, displayName, role, charge, unitId, districtId } = session;
  const { unitKind, unitParentId: parentId, unitParentKind: parentKind } = session;
  const unit = { unitId, unitKind, parentId, parentKind };
  return { accountId, displayName, role, charge, unitId, districtId, unit, address };
}

/**
 * Calls a handler in one transaction bound to its reader's district, which rolls back when the handler fails;
 * handlers of the area access open their transactions themselves.
 */
export async function callHandler(
  handler: FoundHandler,
  call: PreparedCall,
  ports: ShellPorts,
  http: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<unknown> {
  const { input, session, signal, language } = call;
  const { door, clock, makeId, gate, cookie } = ports;
  const reader = session === null ? null : readerOf(session, http.request.ip);
  const shared = { clock, makeId, signal, language };
  const unwrap = (outcome: Outcome): unknown => {
    if (!outcome.ok) throw new AppFailure(outcome.error);
    return outcome.value;
  };
  if (handler.opensTransactions) {
    return unwrap(
      await handler.handle(input, {
        ...shared,
        reader,
        session,
        door,
        readingDoor: ports.readingDoor,
        engines: ports.engines,
        address: http.request.ip,
        agent: (http.request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT),
        files: ports.files,
        cookieToken: cookie.read(http.request),
        setSessionCookie: (token) => cookie.set(http.reply, token),
        clearSessionCookie: () => cookie.clear(http.reply),
        forgetSessions: (accountId) => gate.forget(accountId),
      }),
    );
  }
  if (reader === null) throw new AppFailure(appError('ACCESS_NOT_SIGNED_IN'));
  const isReading = http.request.method === 'GET';
  return (isReading ? ports.readingDoor : door).inDistrict(reader, async (transaction) =>
    unwrap(
      await handler.handle(input, {
        ...shared,
        reader,
        transaction,
        jobs: ports.jobPortWithin(transaction, reader),
      }),
    ),
  );
}
