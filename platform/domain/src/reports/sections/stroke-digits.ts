/** How far apart characters stand, in units of a digit ten units high. */
const ADVANCE: Readonly<Record<string, number>> = { '.': 3.2, '%': 9.4, '-': 6, ' ': 4 };
const USUAL_ADVANCE = 7.6;

/** Digits as lines, in a box six wide and ten high: a picture made of them needs no font. */
const STROKES: Readonly<Record<string, string>> = {
  '0': 'M3 0C.5 0 .3 3 .3 5C.3 7 .5 10 3 10C5.5 10 5.7 7 5.7 5C5.7 3 5.5 0 3 0Z',
  '1': 'M1 2L3.4 0L3.4 10',
  '2': 'M.5 2.6C.5 -.8 5.6 -.8 5.5 2.6C5.5 4.6 2 7 .4 10L5.8 10',
  '3': 'M.6 1.4C2 -.6 5.5 -.2 5.4 2.5C5.4 4.4 3.8 4.8 2.4 4.8C4 4.8 5.8 5.4 5.8 7.4C5.8 10.6 1.6 10.8 .3 8.4',
  '4': 'M4.4 10L4.4 0L.2 7L6 7',
  '5': 'M5.4 0L1.2 0L.8 4.6C2.4 3.2 5.8 3.6 5.8 6.8C5.8 10.4 1.8 10.8 .3 8.6',
  '6': 'M5 .8C2.5 -1 .4 2 .4 6C.4 11.4 5.8 11 5.8 6.9C5.8 3.2 1.2 3.2 .5 6.4',
  '7': 'M.3 0L5.8 0L2.2 10',
  '8': 'M3 4.7C.2 4.6 .2 0 3 0C5.8 0 5.8 4.6 3 4.7C-.6 4.8 -.6 10 3 10C6.6 10 6.6 4.8 3 4.7Z',
  '9': 'M1 9.2C3.5 11 5.6 8 5.6 4C5.6 -1.4 .2 -1 .2 3.1C.2 6.8 4.8 6.8 5.5 3.6',
  '.': 'M1 9.8L1 10',
  '-': 'M.8 5L4.6 5',
  '%': 'M6.6 0L1.4 10M2 0C.6 0 .6 4 2 4C3.4 4 3.4 0 2 0ZM6 6C4.6 6 4.6 10 6 10C7.4 10 7.4 6 6 6Z',
};

/** How wide a number is at a height. */
export function digitsWidth(text: string, height: number): number {
  const units = [...text].reduce((sum, letter) => sum + (ADVANCE[letter] ?? USUAL_ADVANCE), 0);
  return ((units - 1.6) * height) / 10;
}

/** A number as SVG lines. `x` is its left, middle or right side, `y` its lower edge. Other characters than digits . - % leave a gap. */
export function drawDigits(
  text: string,
  at: { readonly x: number; readonly y: number; readonly height: number; readonly colour: string },
  anchor: 'start' | 'middle' | 'end' = 'start',
  weight = 1.1,
): string {
  const width = digitsWidth(text, at.height);
  const left = at.x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const scale = at.height / 10;
  let offset = 0;
  const parts = [...text].map((letter) => {
    const strokes = STROKES[letter];
    const here = offset;
    offset += ADVANCE[letter] ?? USUAL_ADVANCE;
    return strokes === undefined ? '' : `<path transform="translate(${here.toFixed(2)} 0)" d="${strokes}"/>`;
  });
  const place = `translate(${left.toFixed(2)} ${(at.y - at.height).toFixed(2)}) scale(${scale.toFixed(3)})`;
  return `<g transform="${place}" fill="none" stroke="${at.colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round">${parts.join('')}</g>`;
}
