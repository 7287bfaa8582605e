/** What went well, or what is wrong with the input; nothing is thrown for bad input. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };
