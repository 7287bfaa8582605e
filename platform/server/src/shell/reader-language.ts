/**
 * The language for sentences in answers, from `Accept-Language` (RFC 9110 §12.5.4): whichever of zh and en is wanted more;
 * Chinese when neither or nothing is named.
 */
export function readerLanguage(header: string | undefined): 'zh' | 'en' {
  let best: { language: 'zh' | 'en'; weight: number } = { language: 'zh', weight: 0 };
  for (const part of (header ?? '').split(',')) {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const quality = rest.find((parameter) => parameter.trim().startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
    const language = /^en\b/u.test(tag) ? 'en' : /^zh\b/u.test(tag) ? 'zh' : null;
    if (language !== null && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
