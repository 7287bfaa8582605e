import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField, writeSheet } from './csv-field.ts';
import type { CsvFault } from './csv-fault.ts';
import { rowsOf } from './csv-rows.ts';
import { CsvScanner } from './csv-scanner.ts';
import { toUtf8 } from './encoding.ts';
import { encodeUtf8 } from './utf8.ts';

type Read =
  | {
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly lines: number[];
    }
  | { readonly fault: CsvFault };

function read(source: string | Uint8Array, mode: 'strict' | 'lenient' = 'lenient'): Read {
  const table = toUtf8(typeof source === 'string' ? encodeUtf8(source) : source);
  if (table === null) throw new Error('no encoding');
  const opened = CsvScanner.open(Uint8Array.from(table.bytes), { mode, failWith: (fault) => fault });
  if (!opened.ok) return { fault: opened.error };
  const scanner = opened.value;
  const rows = [...rowsOf(scanner)];
  if (scanner.failure !== undefined) return { fault: scanner.failure };
  return {
    columns: scanner.columns,
    rows: rows.map((row) => row.cells),
    lines: rows.map((row) => row.line),
  };
}

function utf16(text: string, isBigEndian: boolean, hasMark: boolean): Uint8Array {
  const whole = hasMark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), !isBigEndian);
  return bytes;
}

test('[CS1] a header with two cells of one name is refused, in both modes', () => {
  for (const mode of ['strict', 'lenient'] as const) {
    expect(read('school,value,value\nS1,1,2\n', mode)).toEqual({
      fault: { kind: 'columnTwice', line: 1, column: 3, name: 'value', expected: 3 },
    });
  }
  expect(read('sep=;\na;b; a \n1;2;3\n')).toMatchObject({ fault: { line: 2, column: 3, name: 'a' } });
  expect(read('a,,\n1,2,3\n')).toMatchObject({ columns: ['a', '', ''] });
});

test('[CS2] the same table in every encoding gives the same rows', () => {
  const text = '学校,数值\n第一小学,12\n模范𠮷,3\n';
  const expected = read(text);
  expect(expected).toEqual({
    columns: ['学校', '数值'],
    rows: [
      ['第一小学', '12'],
      ['模范𠮷', '3'],
    ],
    lines: [2, 3],
  });
  expect(read(`\uFEFF${text}`)).toEqual(expected);
  for (const isBigEndian of [false, true]) {
    for (const hasMark of [false, true]) expect(read(utf16(text, isBigEndian, hasMark))).toEqual(expected);
  }
});

test('[CS2] damaged UTF-8 is not taken for another encoding; other bytes go to the port', () => {
  const damaged = encodeUtf8('学校,名称\n第一小学,实验学校\n');
  damaged[20] = 0x41;
  let asked = 0;
  const port = (): string => {
    asked += 1;
    return 'a\n1\n';
  };
  expect(toUtf8(damaged, port)).toBe(null);
  expect(asked).toBe(0);
  // 第一 in GB18030.
  const encoded = Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 10);
  expect(toUtf8(encoded, port)?.encoding).toBe('gb18030');
  expect(toUtf8(encoded)).toBe(null);
  expect(toUtf8(encoded, () => null)).toBe(null);
  expect(toUtf8(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).toBe(null);
});

test('[CS3] separators and a sep= line, lines as the file has them', () => {
  const rows = [
    ['1', '2'],
    ['3', '4'],
  ];
  for (const [separator, start] of [
    [',', ''],
    [';', ''],
    ['\t', ''],
    [';', 'sep=;\r\n'],
    ['|', 'SEP=|\n'],
    ['\t', '"sep=\t"\n'],
  ] as const) {
    const text = `${start}a${separator}b\r\n1${separator}2\r\n3${separator}4`;
    const first = start === '' ? 2 : 3;
    expect(read(text), text).toEqual({ columns: ['a', 'b'], rows, lines: [first, first + 1] });
  }
  expect(read('a,"b;c;d"\n1,2\n')).toMatchObject({ columns: ['a', 'b;c;d'] });
  expect(read('a,b\r1,2\r3,4\r')).toMatchObject({ rows, lines: [2, 3] });
});

test('[CS4] what was written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ';', '中', '0') });
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom('lenient' as const, 'strict' as const), (rows, mode) => {
      const kept = rows.filter((row) => (mode === 'strict' ? !row.join('').match(/[\r\n]/u) : true));
      const text = ['x,y,z', ...kept.map((row) => row.map(csvField).join(','))].join('\n');
      const want = kept.map((row) => row.map((field) => (mode === 'lenient' ? field.trim() : field)));
      const found = read(text, mode);
      expect('rows' in found ? found.rows : found).toEqual(
        want.filter((row) => mode === 'strict' || row.some((field) => field !== '')),
      );
    }),
  );
});

test('[CS5] a row with more fields than the header is refused, empty fields at the end are not', () => {
  expect(read('item,value\npupils,1,000\n')).toEqual({
    fault: { kind: 'rowTooWide', line: 2, column: 3, name: '', expected: 2 },
  });
  expect(read('item,value\npupils,1, ,\n\n ,\nbooks\n　a\u00A0,"2"\n')).toEqual({
    columns: ['item', 'value'],
    rows: [
      ['pupils', '1'],
      ['books', ''],
      ['a', '2'],
    ],
    lines: [2, 5, 6],
  });
  expect(read('a,b\n"1\n2",3\n4,5\n')).toMatchObject({
    rows: [
      ['1\n2', '3'],
      ['4', '5'],
    ],
    lines: [2, 4],
  });
  expect(read('a,b\n"1,2\n')).toMatchObject({ fault: { kind: 'broken', line: 2, column: 1 } });
  expect(read('a,b\n"1"x,2\n')).toMatchObject({ fault: { kind: 'broken' } });
  expect(read('')).toMatchObject({ fault: { kind: 'empty' } });
});

test('[CS6] strict tables have exactly the fields of the header and nothing odd in them', () => {
  const faultOf = (text: string): unknown => {
    const found = read(text, 'strict');
    return 'fault' in found ? `${found.fault.kind} ${found.fault.line}` : 'none';
  };
  expect(faultOf('a,b\n1,2\n')).toBe('none');
  expect(faultOf('a,b\n1,2\n\n\n')).toBe('none');
  expect(faultOf('a,b\n1\n')).toBe('rowTooNarrow 2');
  expect(faultOf('a,b\n\n1,2\n')).toBe('rowEmpty 2');
  expect(faultOf('a,b\n1,2,3\n')).toBe('rowTooWide 2');
  expect(faultOf('a,b\n1,x"y\n')).toBe('broken 2');
  expect(faultOf('a,b\n1,"x\ny"\n')).toBe('broken 2');
  expect(faultOf('a,b\n1,x\u0001\n')).toBe('broken 2');
  expect(faultOf('a\n1\n\n2\n')).toBe('rowEmpty 3');
});

test('[CS7] a table for people starts with the mark and holds no formula', () => {
  const rows = ['=1+1', '@SUM(A1)', '-2+3', '+86138', '\t=1', '\r=1', '＝1', '0012', '甲,乙'].map((id) => [
    id,
  ]);
  const sheet = writeSheet(rows);
  expect(sheet.charCodeAt(0)).toBe(0xfeff);
  for (const line of sheet.slice(1).split('\r\n').slice(0, -1)) {
    expect(line.replace(/^"/u, '')).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
  }
  expect(sheet).toContain('\r\n0012\r\n"甲,乙"\r\n');
});

test('[CS4] cells cut out of the text are those decoded from the bytes', () => {
  const text = 'a,b\n1,"x""y"\n2,z\n';
  const bytes = encodeUtf8(text);
  const opened = CsvScanner.open(bytes, { mode: 'lenient', failWith: (fault) => fault });
  if (!opened.ok) throw new Error('broken');
  expect([...rowsOf(opened.value, text)].map((row) => row.cells)).toEqual([
    ['1', 'x"y'],
    ['2', 'z'],
  ]);
});

test('[CS5] lines cut out of the text give the rows that the bytes give', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '0', '\t', '\r'), maxLength: 4 });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, ending) => {
      const text = ['x,y,z', ...rows.map((row) => row.join(','))].join(ending);
      const readBy = (whole: string | undefined): unknown => {
        const opened = CsvScanner.open(encodeUtf8(text), { mode: 'lenient', failWith: (fault) => fault });
        if (!opened.ok) return opened.error;
        return [[...rowsOf(opened.value, whole)], opened.value.failure];
      };
      expect(readBy(text)).toEqual(readBy(undefined));
    }),
  );
});
