import { readPlan } from '@junheng/plan-text';
import type { PlanDocument, PlanReading } from '@junheng/plan-text';
import { describe, expect, test } from 'vitest';
import { makeDocx, makeOfd, makeXlsx, paragraph } from './make-packages-for-tests.ts';
import { makePdf } from './pages/make-pdf-for-tests.ts';
import { drawPiece, dropRaisedMarks, dropRepeats, turnUpright } from './pages/pdf-pieces.ts';
import { readPlanDocument } from './read-plan-document.ts';

async function open(bytes: Uint8Array, name = 'plan.docx'): Promise<PlanDocument> {
  const result = await readPlanDocument(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.document;
}

function read(document: PlanDocument): PlanReading {
  const result = readPlan(document);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
const RAISED = '<w:vertAlign w:val="superscript"/>';
const LINES = [
  '云岭县教育发展规划（2026—2030年）',
  '一、目标',
  '到2030年，毛入园率达到98%以上，新建小学6所。',
  '二、任务',
  '（一）扩充学位。新增学位1620个。（责任单位：县教育局、县财政局）',
];

describe('what a .docx holds', () => {
  test('[R52] content controls are looked through, deletions are not read', async () => {
    const table = `<w:tbl><w:tr><w:sdt><w:sdtContent>${cell('指标')}</w:sdtContent></w:sdt>${cell('2025年')}${cell('2030年')}</w:tr><w:sdt><w:sdtContent><w:tr>${cell('毛入园率(%)')}${cell('95')}${cell('98')}</w:tr></w:sdtContent></w:sdt><w:tr><w:trPr><w:del/></w:trPr>${cell('巩固率(%)')}${cell('98')}${cell('99')}</w:tr></w:tbl>`;
    const body = [
      paragraph(LINES[0] ?? ''),
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>新建学校12所，</w:t></w:r></w:p>',
      `<w:p>${run('扩建学校')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('7')}</w:ins>${run('所。')}</w:p>`,
      table,
    ].join('');
    const { targets } = read(await open(makeDocx(body)));
    expect(targets.map(({ value, baseValue }) => [value, baseValue])).toEqual([
      [12, null],
      [7, null],
      [98, 95],
    ]);
  });

  test('[R52] hidden text, raised marks, symbols, left-out columns', async () => {
    const styles =
      '<w:style w:styleId="ghost"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="child"><w:basedOn w:val="ghost"/></w:style>';
    const body = [
      `<w:p>${run('新建学校')}${run('9', '<w:vanish/>')}${run('8', '<w:rStyle w:val="child"/>')}${run('5', '<w:rStyle w:val="child"/><w:vanish w:val="0"/>')}${run('所。')}</w:p>`,
      `<w:p>${run('占比')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('60%')}${run('3', RAISED)}${run('，场地7.5m')}${run('2', RAISED)}${run('。')}</w:p>`,
    ].join('');
    const { text } = await open(makeDocx(body, styles));
    expect(text).toBe('新建学校5所。\n占比≥60%，场地7.5m2。\n');
    const table = `<w:tbl><w:tr>${cell('类')}${cell('指标')}${cell('目标')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('巩固率')}${cell('99%')}</w:tr></w:tbl>`;
    expect((await open(makeDocx(table))).tables?.[0]?.rows[1]).toHaveLength(3);
  });

  test('[R52] the main part is the one that its relationship names; what is not read is told', async () => {
    const body = `${paragraph('新建特教班9个。')}<w:altChunk/><w:p><w:r><w:sym w:font="Webdings" w:char="F001"/></w:r></w:p>`;
    const document = await open(makeDocx(body, '', 'word/document2.xml'));
    expect(document.text).toContain('新建特教班9个');
    expect(document.unread?.map(({ count }) => count)).toEqual([1, 1]);
    expect(read(document).doubts.map(({ code }) => code)).toEqual(['part-unread', 'part-unread']);
  });
});

describe('other files', () => {
  test('[R55] [R37] one task table as text, .docx, .html and .xlsx gives the same items', async () => {
    const rows = [
      ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
      ['1', '新建小学3所，新增学位2430个', '县教育局', '县住建局、县财政局', '2026年8月'],
      ['2', '招聘教师86名', '县人社局', '县教育局', '2026年6月5日—6月10日'],
    ];
    const title = '云岭县2026年教育重点任务分解表';
    const essence = (document: PlanDocument): unknown => {
      const { targets, duties, milestones } = read(document);
      return [
        targets.map(({ name, value, unit, year }) => [name, value, unit, year]),
        duties.map(({ lead, supporting }) => [lead, supporting]),
        milestones.map(({ year, month, day, endMonth, endDay }) => [year, month, day, endMonth, endDay]),
      ];
    };
    const expected = [
      [
        ['新建小学', 3, '所', 2026],
        ['新增学位', 2430, '个', 2026],
        ['招聘教师', 86, '名', 2026],
      ],
      [
        [['县教育局'], ['县住建局', '县财政局']],
        [['县人社局'], ['县教育局']],
      ],
      [
        [2026, 8, undefined, undefined, undefined],
        [2026, 6, 5, 6, 10],
      ],
    ];
    const lines = rows.map((row) => row.join('\t'));
    expect(essence({ text: [title, ...lines].join('\n') })).toEqual(expected);
    const table = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
    expect(essence(await open(makeDocx(`${paragraph(title)}<w:tbl>${table}</w:tbl>`)))).toEqual(expected);
    const html = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
    const page = `<html><body><h1>${title}</h1><table>${html}</table></body></html>`;
    expect(essence(await open(new TextEncoder().encode(page), 'plan.html'))).toEqual(expected);
    expect(essence(await open(makeXlsx([[title], ...rows], ['A1:E1']), 'tasks.xlsx'))).toEqual(expected);
  });

  test('[R62] a larger picture is told, a seal is not; a document in which nothing was read says so', async () => {
    const picture = (width: number, height: number): string =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${width}" cy="${height}"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const document = await open(
      makeDocx(`${paragraph('新建特教班9个。')}${picture(5_000_000, 3_000_000)}${picture(900_000, 900_000)}`),
    );
    expect(document.unread?.map(({ zh, count }) => [zh.slice(0, 5), count])).toEqual([['较大的图片', 1]]);
    const empty = read({ text: '各位家长好，欢迎参加本周的活动。' });
    expect(empty.doubts.map(({ code, message }) => [code, message.slice(0, 9)])).toEqual([
      ['part-unread', '整份文件里没有读出'],
    ]);
  });

  test('[R54] [R37] .txt, .docx, .pdf and .ofd of one plan give the same items', async () => {
    const essence = (document: PlanDocument): unknown => {
      const { targets, duties, outline, milestones } = read(document);
      return [
        outline.slice(1).map(({ title }) => title),
        targets.map(({ name, comparator, value, unit, year }) => [name, comparator, value, unit, year]),
        duties.map(({ responsible }) => responsible),
        milestones.map(({ year }) => year),
      ];
    };
    const expected = essence({ text: LINES.join('\n') });
    const placed = LINES.map((text, index) => ({ x: 20, y: 20 + index * 9, text }));
    expect(essence(await open(makeDocx(LINES.map(paragraph).join(''))))).toEqual(expected);
    expect(essence(await open(makeOfd(placed), 'plan.ofd'))).toEqual(expected);
    const scaled = placed.map(({ y, text }) => ({ x: 60, y: y * 3, text }));
    expect(essence(await open(makePdf([scaled]), 'plan.pdf'))).toEqual(expected);
  });

  test('[R54] a seal is told and not verified', async () => {
    const { unread } = await open(makeOfd([{ x: 20, y: 20, text: '新建学校3所。' }], true), 'plan.ofd');
    expect(unread?.map(({ zh }) => zh)).toEqual(['电子印章或签名（没有验证真伪）']);
  });

  test('[R55] a task table in a workbook', async () => {
    const rows = [
      ['云岭县教育局2026年重点任务分解表'],
      ['序号', '工作任务', '责任单位', '完成时间'],
      ['1', '改造食堂8处', '县教育局', '2026年9月'],
      ['2', '招聘教师60名', '', '2026年7月'],
    ];
    const { targets, duties, milestones } = read(
      await open(makeXlsx(rows, ['A1:D1', 'C3:C4']), 'tasks.xlsx'),
    );
    expect(targets.map(({ value, year }) => [value, year])).toEqual([
      [8, 2026],
      [60, 2026],
    ]);
    expect(duties.map(({ responsible }) => responsible)).toEqual([['县教育局'], ['县教育局']]);
    expect(milestones.map(({ month }) => month)).toEqual([9, 7]);
  });

  test('[R56] markup is no plan', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    for (const [text, kind] of [
      ['{\\rtf1\\ansi 新建学校3所}', 'RTF'],
      ['MIME-Version: 1.0\nContent-Type: multipart/related', 'MHT'],
      ['{"title": "规划"}', 'JSON'],
      ['<?xml version="1.0"?><plan/>', 'XML'],
    ]) {
      const result = await readPlanDocument(bytes(text ?? ''), 'plan.docx');
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'PLAN_TEXT_FILE_MARKUP', parameters: { kind } },
      });
    }
  });
});

describe('pages by geometry', () => {
  test('[R53] turned text stands upright, signs drawn twice count once, raised marks go', () => {
    const turned = [
      drawPiece('标', [0, 10, -10, 0, 100, 50], 10),
      drawPiece('题', [0, 10, -10, 0, 100, 60], 10),
    ];
    expect(turnUpright(turned, 200, 300).map(({ text, x, y }) => [text, x, y])).toEqual([
      ['标', 50, 100],
      ['题', 60, 100],
    ]);
    const piece = (text: string, x: number, y = 0, size = 10) => ({
      text,
      x,
      y,
      width: text.length * size,
      size,
    });
    expect(dropRepeats([piece('好', 0), piece('好', 0.4), piece('好', 10)]).map(({ x }) => x)).toEqual([
      0, 10,
    ]);
    const marked = [piece('93%', 0), piece('1', 30, -4, 5), piece('m', 60), piece('2', 70, -4, 5)];
    expect(dropRaisedMarks(marked).map(({ text }) => text)).toEqual(['93%', 'm', '²']);
  });

  test('[R53] columns of text are read one after another', async () => {
    const left = Array.from({ length: 8 }, (_, index) => ({
      x: 60,
      y: 100 + index * 20,
      text: `左栏第${index}行的一些文字`,
    }));
    const right = left.map(({ y, text }) => ({ x: 320, y, text: text.replace('左', '右') }));
    const mixed = left.flatMap((word, index) => [word, right[index] ?? word]);
    const { text } = await open(makePdf([mixed]), 'gazette.pdf');
    expect(text.indexOf('左栏第7行')).toBeLessThan(text.indexOf('右栏第0行'));
  });
});
