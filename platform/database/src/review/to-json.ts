/** JSON that `jsonb` takes: half a surrogate pair, as cutting a quotation may leave it, becomes U+FFFD. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/gu, '\\ufffd');
}
