import type { Access } from './role.ts';
import type { Role } from '@junheng/vocabulary';

/** Whether a role may call an operation; `null` is nobody signed in. What of the data it sees is the scope's matter. */
export function canCall(access: Access, role: Role | null): boolean {
  if (access === 'public') return true;
  if (role === null) return false;
  return access === 'signedIn' || access.includes(role);
}
