import { saveBlob } from '../components/save-blob.ts';
import { writeSheet } from './write-sheet.ts';

/** The picture as it looks now, as a file of its own: colours of the theme written out, white or dark ground below. */
function standaloneSvg(picture: SVGSVGElement): {
  readonly text: string;
  readonly width: number;
  readonly height: number;
} {
  const style = getComputedStyle(document.documentElement);
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', style.getPropertyValue('--font').trim().replaceAll("'", ''));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', 'var(--paper)');
  copy.prepend(ground);
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/gu, (_, name: string) => style.getPropertyValue(name).trim());
  return { text, width, height };
}

/** Saves a chart as SVG. */
export function saveSvg(picture: SVGSVGElement, fileName: string): void {
  saveBlob(new Blob([standaloneSvg(picture).text], { type: 'image/svg+xml' }), `${fileName}.svg`);
}

/** Saves a chart as PNG at three times its size, sharp enough for paper. */
export async function savePng(picture: SVGSVGElement, fileName: string): Promise<void> {
  const { text, width, height } = standaloneSvg(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 3;
  canvas.height = height * 3;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob !== null) saveBlob(blob, `${fileName}.png`);
}

/** Saves rows as CSV that spreadsheet programs open with Chinese intact. */
export function saveCsv(rows: readonly (readonly string[])[], fileName: string): void {
  const cell = (text: string) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  saveBlob(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
}

/** Saves the figures of a chart as a workbook, numbers as numbers and days as dates. */
export function saveXlsx(rows: readonly (readonly string[])[], fileName: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  saveBlob(new Blob([writeSheet(rows)], { type }), `${fileName}.xlsx`);
}
