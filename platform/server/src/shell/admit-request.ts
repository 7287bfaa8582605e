import type { FastifyRequest } from 'fastify';
import { canCall, mayTry } from '@junheng/domain';
import { appError } from '@junheng/kernel';
import type { Route } from '@junheng/contract';
import type { SessionReader } from '@junheng/database';
import { isSameSecret } from '../sessions/session-token.ts';
import type { SessionGate } from '../sessions/session-gate.ts';
import { isOwnOrigin } from './check-origin.ts';
import type { CallNotes } from '../sessions/note-calls.ts';
import { RequestRefused } from './request-refused.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { RateLimiter } from './token-bucket.ts';

/** What still answers while a password must be changed first. */
const OPEN_BEFORE_CHANGE = new Set(['change-password', 'get-session', 'sign-out']);
/** What still answers while a second factor must be set first. */
const OPEN_BEFORE_FACTOR = new Set([...OPEN_BEFORE_CHANGE, 'start-second-factor', 'confirm-second-factor']);

/** What admission needs. */
export interface Doorkeeper {
  readonly gate: SessionGate;
  readonly cookie: SessionCookie;
  readonly limiters: {
    readonly address: RateLimiter;
    readonly account: RateLimiter;
    readonly signIn: RateLimiter;
  };
  readonly publicOrigins: readonly string[];
  readonly notes: CallNotes;
}

function refuse(code: string): never {
  throw new RequestRefused([appError(code)]);
}

function limit(limiter: RateLimiter, key: string): void {
  const seconds = limiter.take(key);
  if (seconds > 0) throw new RequestRefused([appError('ACCESS_RATE_EXCEEDED', { seconds })], seconds);
}

/**
 * Decides whether a request may go on to its handler, before its body is read: rates, origin, session, first change of password,
 * the right by role and unit, and the token that every change carries. Answers the session, or null on a public route without one.
 */
export async function admitRequest(
  route: Route,
  request: FastifyRequest,
  keeper: Doorkeeper,
): Promise<SessionReader | null> {
  limit(keeper.limiters.address, request.ip);
  if (route.name === 'sign-in') limit(keeper.limiters.signIn, request.ip);
  const isChange = route.method !== 'GET';
  if (isChange && !isOwnOrigin(request.headers, keeper.publicOrigins)) refuse('ACCESS_ORIGIN_FOREIGN');
  if (route.access === 'public') return null;
  const token = keeper.cookie.read(request);
  const session = token === null ? null : await keeper.gate.find(token);
  if (session === null) refuse('ACCESS_NOT_SIGNED_IN');
  limit(keeper.limiters.account, session.accountId);
  try {
    admitSession(route, request, session);
  } catch (error) {
    if (error instanceof RequestRefused) {
      const call = { session, address: request.ip, route: route.name };
      await keeper.notes.refused(call, error.message);
    }
    throw error;
  }
  return session;
}

/** What is asked of a session: first change of password, the right by role and unit, the token of a change. */
function admitSession(route: Route, request: FastifyRequest, session: SessionReader): void {
  if (session.mustChangePassword && !OPEN_BEFORE_CHANGE.has(route.name)) {
    refuse('ACCESS_PASSWORD_CHANGE_REQUIRED');
  }
  if (session.mustSetSecondFactor && !OPEN_BEFORE_FACTOR.has(route.name)) refuse('ACCESS_FACTOR_REQUIRED');
  if (!canCall(route.access, session.role)) refuse('ACCESS_RIGHT_MISSING');
  if (route.right !== null && !mayTry(session, route.right)) refuse('ACCESS_RIGHT_MISSING');
  const csrf = request.headers['x-csrf-token'];
  if (route.method !== 'GET' && !(typeof csrf === 'string' && isSameSecret(csrf, session.csrfToken))) {
    refuse('ACCESS_CSRF_TOKEN_WRONG');
  }
}
