/** True when the environment asks for English (`LC_ALL`, else `LANG`, begins with en). */
export function isEnglish(): boolean {
  return (process.env['LC_ALL'] ?? process.env['LANG'] ?? 'zh').startsWith('en');
}

/** The sentence of the reader's language. */
export function say(sentence: { readonly zh: string; readonly en: string }): string {
  return isEnglish() ? sentence.en : sentence.zh;
}
