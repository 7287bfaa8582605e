const BREAKS = /[\v\f]/gu;
/** Control characters but tab and line ends, half surrogate pairs, and code points that Unicode promises never to assign. */
const UNKEEPABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
/** No value of a call is nested more deeply; what is, no schema takes. */
const DEEPEST = 60;

/**
 * A text without what PostgreSQL or XML 1.0 cannot hold: NUL and other control characters, half a surrogate pair, noncharacters. The soft
 * line breaks of office programs become line ends. Sources: PostgreSQL 8.3; XML 1.0 §2.2; Unicode 23.7.
 */
export function keepableText(text: string): string {
  return text.replaceAll(BREAKS, '\n').replaceAll(UNKEEPABLE, '');
}

/** The same value with every text in it made keepable, in lists and objects too; what is nested beyond any use becomes null. */
export function keepableValue<Value>(value: Value, depth = 0): Value {
  if (typeof value === 'string') return keepableText(value) as Value;
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (depth > DEEPEST) return null as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => keepableValue(item, depth + 1)) as Value;
  const entries = Object.entries(value).map(([key, item]) => [key, keepableValue(item, depth + 1)]);
  return Object.fromEntries(entries) as Value;
}
