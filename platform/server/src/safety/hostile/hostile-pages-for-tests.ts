import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import type { HostileKind } from './hostile-kind-for-tests.ts';

const MEBIBYTE = 1_048_576;

/** A PDF of objects as they stand, numbered from 1; the first is its catalogue. */
function pdf(objects: readonly (string | Uint8Array)[], trailer = '/Root 1 0 R'): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = 9;
  const push = (data: string | Uint8Array): void => {
    const buffer = Buffer.from(data as Uint8Array);
    parts.push(buffer);
    at += buffer.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(at);
    push(`${index + 1} 0 obj\n`);
    push(object);
    push('\nendobj\n');
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = at;
  push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF`,
  );
  return new Uint8Array(Buffer.concat(parts));
}

const stream = (data: Uint8Array, dictionary = ''): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(`<</Length ${data.length}${dictionary}>>stream\n`),
      data,
      Buffer.from('\nendstream'),
    ]),
  );
const flate = (data: Uint8Array | string, dictionary = ''): Uint8Array =>
  stream(deflateSync(typeof data === 'string' ? strToU8(data) : data), `/Filter/FlateDecode${dictionary}`);

/** One page with a content and resources; more objects from 5 on. */
const onePage = (
  content: Uint8Array,
  resources = '',
  more: readonly (string | Uint8Array)[] = [],
): Uint8Array =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>${resources}>>/Contents 4 0 R>>`,
    content,
    ...more,
  ]);

/** PDF files that are made to cost the reader dearly. */
export const hostilePdfs: readonly HostileKind[] = [
  {
    name: 'a page that swells',
    file: 'swell.pdf',
    make: (n) => onePage(flate(new Uint8Array(n * 100 * MEBIBYTE).fill(32))),
  },
  {
    name: 'a page packed twice',
    file: 'twice.pdf',
    make: (n) =>
      onePage(
        stream(
          deflateSync(deflateSync(new Uint8Array(n * 60 * MEBIBYTE))),
          '/Filter[/FlateDecode/FlateDecode]',
        ),
      ),
  },
  {
    name: 'words without number',
    file: 'words.pdf',
    make: (n) =>
      onePage(
        flate(
          `BT /F 9 Tf ${Array.from({ length: 20_000 * n }, (_, at) => `1 0 0 1 ${(at * 37) % 590} ${(at * 53) % 840} Tm (${at % 10}) Tj`).join('\n')} ET`,
        ),
      ),
  },
  {
    name: 'forms that draw each other',
    file: 'laughs.pdf',
    make: (n) => {
      const forms = 6 + n;
      return onePage(
        flate('/X0 Do'),
        `/XObject<</X0 5 0 R>>`,
        Array.from({ length: forms }, (_, at) =>
          flate(
            at === forms - 1 ? 'BT /F 9 Tf (a) Tj ET' : '/X Do '.repeat(12),
            `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X ${6 + at} 0 R>>>>`,
          ),
        ),
      );
    },
  },
  {
    name: 'pages that are their own parents',
    file: 'cycle.pdf',
    make: (n) =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Count ${n * 100}/Kids[${'3 0 R '.repeat(n)}]>>`,
        `<</Type/Pages/Count ${n * 100}/Kids[2 0 R 3 0 R]/Parent 2 0 R>>`,
      ]),
  },
  {
    name: 'pages that are counted and not there',
    file: 'count.pdf',
    make: (n) => pdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${10 ** (n + 2)}/Kids[]>>`]),
  },
  {
    name: 'tables of references that go in a circle',
    file: 'xref.pdf',
    make: (n) => {
      const whole = Buffer.from(onePage(flate('BT ET'))).toString('latin1');
      const start = /startxref\n(\d+)/u.exec(whole)?.[1] ?? '0';
      return strToU8(whole.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${start}${' '.repeat(n)}`), true);
    },
  },
  {
    name: 'objects in streams in streams',
    file: 'objects.pdf',
    make: (n) => {
      const inner = `1 0 ${'2 9 '.repeat(n * 1000)}<</Type/Catalog>>`;
      return pdf(
        Array.from({ length: 40 * n }, (_, at) =>
          flate(inner, `/Type/ObjStm/N ${1000 * n}/First 4/Extends ${at + 1} 0 R`),
        ),
      );
    },
  },
  {
    name: 'a predictor of endless columns',
    file: 'predictor.pdf',
    make: (n) =>
      onePage(
        flate(
          new Uint8Array(MEBIBYTE),
          `/DecodeParms<</Predictor 15/Columns ${2 ** (24 + n)}/Colors 32/BitsPerComponent 16>>`,
        ),
      ),
  },
  {
    name: 'a font that is all tables',
    file: 'font.pdf',
    make: (n) =>
      onePage(flate('BT /G 9 Tf (abc) Tj ET'), '/Font<</G 5 0 R>>', [
        '<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar 255/FontDescriptor 6 0 R>>',
        '<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 7 0 R>>',
        flate(new Uint8Array(n * 2 * MEBIBYTE).fill(255), `/Length1 ${n * 2 * MEBIBYTE}`),
      ]),
  },
  {
    name: 'a map of characters of everything to everything',
    file: 'cmap.pdf',
    make: (n) =>
      onePage(flate('BT /G 9 Tf <0001> Tj ET'), '/Font<</G 5 0 R>>', [
        '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>]>>',
        flate(`begincmap 1 beginbfrange ${'<0000> <ffff> <0000> '.repeat(60 * n)} endbfrange endcmap`),
      ]),
  },
  {
    name: 'arrays in arrays',
    file: 'arrays.pdf',
    make: (n) => pdf(['<</Type/Catalog/Pages 2 0 R>>', '['.repeat(200_000 * n)]),
  },
  { name: 'a PDF cut short', file: 'cut.pdf', make: (n) => onePage(flate('BT ET')).subarray(0, 40 * n) },
];

/** Web pages and plain text that are made to cost the reader dearly. */
export const hostileTexts: readonly HostileKind[] = [
  {
    name: 'a web page without a bottom',
    file: 'deep.html',
    make: (n) => strToU8(`<html><body>${'<div>'.repeat(200_000 * n)}教育`),
  },
  {
    name: 'a web page of bold within bold',
    file: 'bold.html',
    make: (n) => strToU8(`<html><body>${'<b><p>'.repeat(20_000 * n)}教育`),
  },
  {
    name: 'tables within tables',
    file: 'tables.html',
    make: (n) => strToU8(`<html><body>${'<table><tr><td>'.repeat(20_000 * n)}教育`),
  },
  {
    name: 'a tag of attributes without number',
    file: 'attributes.html',
    make: (n) =>
      strToU8(`<html><body ${Array.from({ length: 60_000 * n }, (_, at) => `a${at}=1`).join(' ')}>教育`),
  },
  {
    name: 'comments that never end',
    file: 'comments.html',
    make: (n) => strToU8(`<html><body>${'<!--'.repeat(300_000 * n)}`),
  },
  {
    name: 'scripts that never end',
    file: 'scripts.html',
    make: (n) => strToU8(`<html><body>${'<script>'.repeat(300_000 * n)}`),
  },
  {
    name: 'elements without number in a web page',
    file: 'elements.html',
    make: (n) => strToU8(`<html><body>${'<br>'.repeat(600_000 + 200_000 * n)}`),
  },
  {
    name: 'one line without end',
    file: 'line.txt',
    make: (n) => strToU8('到2030年达到'.repeat(60_000 * n)),
  },
  {
    name: 'brackets that never close',
    file: 'brackets.txt',
    make: (n) => strToU8('（'.repeat(100_000 * n)),
  },
  { name: 'digits without end', file: 'digits.txt', make: (n) => strToU8('9'.repeat(300_000 * n)) },
  { name: 'blank lines without end', file: 'blank.txt', make: (n) => strToU8('\n'.repeat(600_000 * n)) },
  {
    name: 'bytes that are no text',
    file: 'noise.txt',
    make: (n) => Uint8Array.from({ length: 100_000 * n }, (_, at) => 128 + ((at * 2_654_435_761) % 127)),
  },
];
