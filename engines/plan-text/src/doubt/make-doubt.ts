import type { Doubt, DoubtCode, Span } from '../plan-reading.ts';

/** Builds a doubt; `zh` and `en` are sentences a planner understands. */
export function makeDoubt(
  code: DoubtCode,
  span: Span,
  zh: string,
  en: string,
  readings?: readonly string[],
): Doubt {
  return {
    code,
    message: zh,
    messageEn: en,
    ...(readings === undefined ? {} : { readings }),
    span,
  };
}
