const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Puts characters in the place of `&amp;`, `&#65;`, `&#x41;` and the like; undefined where one is not known (XML 1.0, 4.6). */
export function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isWrong = false;
  const decoded = text.replaceAll(/&([^;&<]*);?/gu, (whole, name: string) => {
    const known = NAMED[name];
    if (known !== undefined && whole.endsWith(';')) return known;
    const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/u.exec(name);
    const point =
      number === null ? -1 : Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16);
    if (!whole.endsWith(';') || !(point > 0 && point <= 0x10ffff)) {
      isWrong = true;
      return '';
    }
    return String.fromCodePoint(point);
  });
  return isWrong ? undefined : decoded;
}
