import { findPeriod } from './find-period.ts';
import type { DocumentFacts } from './plan-reading.ts';
import type { Article } from './text/article.ts';
import type { Block } from './text/block.ts';
import { asPrinted } from './text/fold-text.ts';
import { isTraditional } from './text/fold-character.ts';

const PLAN_WORD = /(?:规划|计划|方案|意见|纲要|要点|办法|行动|清单)(?:\(.*\)?)?$/u;
const NOTICE = /关于(?:印发|下发|公布|发布|转发)(.+?)的?通知/u;

function unwrapTitle(title: string): string {
  return title.replace(/^[《〈]|[》〉](?=\(|$)/gu, '').replace(/》$/u, '');
}

function findTitle(
  blocks: readonly Block[],
  article: Article,
): { title: string | null; block: Block | null } {
  const front = blocks.slice(0, Math.max(article.heading, 1)).filter((block) => block.text.length <= 120);
  let notice: string | null = null;
  let noticeBlock: Block | null = null;
  for (const block of front) {
    const match = NOTICE.exec(block.text);
    if (match !== null && (notice === null || (match[1] ?? '').length > notice.length)) {
      notice = unwrapTitle(match[1] ?? '');
      noticeBlock = block;
    }
  }
  const printed = front.findLast(
    (block) =>
      PLAN_WORD.test(block.text) &&
      !/通知|[。,;::]/u.test(block.text) &&
      block.text.length <= 60 &&
      block.text.length >= 6,
  );
  if (notice !== null && !/[通知]$/u.test(notice)) return { title: notice, block: printed ?? noticeBlock };
  if (printed !== undefined) return { title: unwrapTitle(printed.text), block: printed };
  const quoted = front
    .map((block) => /《([^》]{6,60}(?:规划|计划|方案|意见|纲要)[^》]{0,20})》/u.exec(block.text))
    .find((match) => match !== null);
  return {
    title: quoted?.[1] ?? front.find((block) => block.text.length >= 6)?.text ?? null,
    block: null,
  };
}

const pad = (part: string): string => part.padStart(2, '0');

function findIssued(front: readonly Block[]): string | null {
  for (const block of front) {
    if (!/成文日期|印发日期|成文/u.test(block.text)) continue;
    const match = /(20\d\d)[-年./](\d{1,2})[-月./](\d{1,2})/u.exec(
      `${block.text}${front[front.indexOf(block) + 1]?.text ?? ''}`,
    );
    if (match !== null) return `${match[1] ?? ''}-${pad(match[2] ?? '')}-${pad(match[3] ?? '')}`;
  }
  for (const block of front.toReversed()) {
    const match = /^(20\d\d)年(\d{1,2})月(\d{1,2})日$/u.exec(block.text);
    if (match !== null) return `${match[1] ?? ''}-${pad(match[2] ?? '')}-${pad(match[3] ?? '')}`;
  }
  for (const block of front.toReversed()) {
    const match = /^(20\d\d)(1[0-2]|0[1-9])([0-2]\d|3[01])$/u.exec(block.text);
    if (match !== null) return `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  }
  const any = front
    .map((block) => /(20\d\d)年(\d{1,2})月(\d{1,2})日/u.exec(block.text))
    .find((match) => match !== null);
  return any === undefined || any === null
    ? null
    : `${any[1] ?? ''}-${pad(any[2] ?? '')}-${pad(any[3] ?? '')}`;
}

/** Some words of the front matter as they are printed there. */
function printFrom(front: readonly Block[], words: string): string {
  const block = front.find((candidate) => candidate.text.includes(words));
  return block === undefined ? words : asPrinted(block, words);
}

/** The district in a title: a 区, 县 or 旗, behind its province and city when they are named; else a city. */
function findRegion(title: string): string | null {
  const head = title.replace(/^(?:加快推进|推进|关于|印发)+/u, '').slice(0, 20);
  const district =
    /^(?:[\u4e00-\u9fff]{2,6}?(?:省|自治区|市|州|盟))*([\u4e00-\u9fff]{1,7}?(?:自治县|区|县|旗))(?!域|块|间)/u.exec(
      head,
    );
  return district?.[1] ?? /^([\u4e00-\u9fff]{2,8}?市)/u.exec(head)?.[1] ?? null;
}

/** The facts of the front matter, and the block that carries the printed title. */
export function readDocumentFacts(
  source: string,
  blocks: readonly Block[],
  article: Article,
): { facts: DocumentFacts; titleBlock: Block | null } {
  const front = blocks.slice(0, Math.max(article.heading, 1));
  const { title, block } = findTitle(blocks, article);
  const text = front.map((part) => part.text).join('\n');
  const sample =
    text +
    blocks
      .slice(article.heading, article.heading + 60)
      .map((part) => part.text)
      .join('\n');
  const number =
    (/[\u4e00-\u9fff]{1,10}[发函字办]{1,3}〔20\d\d〕\d{1,4}号/u.exec(text) ??
      /^[\u4e00-\u9fff]{1,10}〔20\d\d〕\d{1,4}号$/mu.exec(text))?.[0]
      .replace(/^.*(?:文号|字号|文\s*号)/u, '')
      .replace(
        /^.*(?:办公室|人民政府|委员会|文件|[局厅](?!办|发|党|函|字))(?=[\u4e00-\u9fff]{2,8}〔)/u,
        '',
      ) ?? null;
  const issuer =
    /([\u4e00-\u9fff]{2,30}?(?:人民政府办公室|人民政府|委员会办公室|教育局|教体局|教育体育局|教育委员会|委办公室))(?:关于印发|关于下发|办公室)?/u.exec(
      text,
    )?.[1] ?? null;
  const issuedBy =
    issuer === null ? null : issuer.replace(/^(?:发布机构|发布单位|发文机关|来源|信息来源|制发机关)/u, '');
  const region =
    findRegion(title ?? '') ?? /([\u4e00-\u9fff]{2,8}?[区县旗市])人民政府/u.exec(text)?.[1] ?? null;
  let traditional = 0;
  let han = 0;
  for (let at = 0; at < Math.min(source.length, 20000); at++) {
    const code = source.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    if (isTraditional(code)) traditional++;
  }
  return {
    facts: {
      title: title === null ? null : printFrom(front, title),
      issuer: issuedBy === null ? null : printFrom(front, issuedBy),
      number: number === null ? null : printFrom(front, number),
      issued: findIssued(front),
      period: findPeriod(title ?? '', sample),
      region: region === null ? null : printFrom(front, region),
      script: traditional > han * 0.05 ? 'hant' : 'hans',
    },
    titleBlock: block,
  };
}
