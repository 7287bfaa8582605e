import type { Source } from '@junheng/contract';

/** FNV-1a, 32 bits: short enough for an address, and a page shows a few hundred sources at most. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The name of a source in the address, eight hexadecimal digits: the same on every page and in both languages. Of what the figure is
 * about only the digits count (the day of a value), since its words change with the language.
 */
export function sourceKey(planId: string, source: Source, about: string): string {
  const { kind, text, place, span } = source;
  return hashText(JSON.stringify([planId, kind, text, place, span, about.replaceAll(/\D+/gu, ' ').trim()]));
}

/** Whether a text of the address can be the name of a source. */
export function isSourceKey(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}$/u.test(text);
}
