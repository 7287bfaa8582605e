import type { Session } from '@junheng/contract';
import { mayTry } from '@junheng/domain';
import type { Action, Role } from '@junheng/vocabulary';

/** What of a session tells which pages its reader may open. */
export type PageReader = Pick<Session, 'role' | 'charge'>;

/** Whether a page may be opened, by role and charge; how the reader's unit stands to what it shows the server knows. */
export function mayOpen(
  { role, charge }: PageReader,
  { right, roles }: { readonly right?: Action; readonly roles?: readonly Role[] },
): boolean {
  if (roles !== undefined && !roles.includes(role)) return false;
  return right === undefined || mayTry({ role, charge, unitKind: 'bureau' }, right);
}

/** Whether something of the own account must be set before anything else answers. */
export function mustSetUp(session: Pick<Session, 'mustChangePassword' | 'mustSetSecondFactor'>): boolean {
  return session.mustChangePassword || session.mustSetSecondFactor;
}
