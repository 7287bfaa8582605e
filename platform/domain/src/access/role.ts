import type { Role } from '@junheng/vocabulary';

/** Who may call an operation: anybody, anybody signed in, or the roles listed. */
export type Access = 'public' | 'signedIn' | readonly Role[];
