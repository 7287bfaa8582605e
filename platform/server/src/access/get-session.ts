import type { getSession } from '@junheng/contract';
import { ok } from '@junheng/kernel';
import type { AccessHandler } from '../handler.ts';
import { describeSession } from '../sessions/describe-session.ts';

export const opensTransactions = true;

export const handle: AccessHandler<typeof getSession> = async (_input, { session }) =>
  ok(describeSession(session));
