import type { Session } from '@junheng/contract';
import { mayTry } from '@junheng/domain';
import type { Action } from '@junheng/vocabulary';

/** Whether a page may be opened, by role and charge; how the reader's unit stands to what it shows the server knows. */
export function mayOpen(
  { role, charge }: Pick<Session, 'role' | 'charge'>,
  right: Action | undefined,
): boolean {
  return right === undefined || mayTry({ role, charge, unitKind: 'bureau' }, right);
}

/** Whether something of the own account must be set before anything else answers. */
export function mustSetUp(session: Pick<Session, 'mustChangePassword' | 'mustSetSecondFactor'>): boolean {
  return session.mustChangePassword || session.mustSetSecondFactor;
}
