import type { AppError } from '@junheng/kernel';

/** Carries the reasons for refusing a request through Fastify's hooks to the one place that answers errors. */
export class RequestRefused extends Error {
  readonly errors: readonly AppError[];
  /** Seconds after which the same request may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(errors: readonly AppError[], retryAfter?: number) {
    super(errors[0]?.code ?? 'SERVER_FAILED');
    this.name = 'RequestRefused';
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}
