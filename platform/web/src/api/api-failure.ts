import type { CallError } from '@junheng/contract';

/** A failed call as something React Query can throw; the coded error is inside. */
export class ApiFailure extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(error.message);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

/** What kind of calm answer a failure needs. */
export type FailureKind = 'offline' | 'signedOut' | 'noRight' | 'notFound' | 'conflict' | 'other';

/** Sorts a failure by what the reader can do about it. */
export function failureKind(failure: unknown): FailureKind {
  if (!(failure instanceof ApiFailure)) return 'other';
  const { code, status } = failure.error;
  if (status === 0 || status === 502 || status === 503) return 'offline';
  if (code === 'ACCESS_NOT_SIGNED_IN') return 'signedOut';
  if (status === 403) return 'noRight';
  if (status === 404) return 'notFound';
  return code === 'CONTRACT_VERSION_STALE' ? 'conflict' : 'other';
}
