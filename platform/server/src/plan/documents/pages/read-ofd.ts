import type { PlanDocument } from '@junheng/plan-text';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from '../document-failure.ts';
import { linesOfPage } from './lines-of-page.ts';
import type { PdfLine } from './pdf-lines.ts';
import { drawPiece } from './pdf-pieces.ts';
import type { DrawnPiece } from './pdf-pieces.ts';
import { dropRunningHeads, renderPages } from './render-pages.ts';
import type { Package } from '../unpack-parts.ts';
import { codeOfThrown, MOST_PIECES_OF_PAGE, ReadingBudget, RefusedReading } from '../reading-limits.ts';
import { parseXml } from '../xml-element.ts';
import type { XmlElement } from '../xml-element.ts';

const MOST_PAGES = 600;
const A4 = { width: 210, height: 297 };

const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1);

function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return localName(child) === name ? [child] : findAll(child, name);
  });
}

const textOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.children.filter((child) => typeof child === 'string').join('');

/** A location within the package: from the top with a slash, else beside the part that names it. */
function locate(owner: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/');
  const steps: string[] = [];
  const whole = path.startsWith('/') ? path : `${owner.slice(0, owner.lastIndexOf('/') + 1)}${path}`;
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const numbers = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map(Number);

/** The steps between the signs of a text, at most `most` of them: "g 3 5.2" repeats 5.2 three times. */
export function readDeltas(text: string, most = Number.POSITIVE_INFINITY): number[] {
  const deltas: number[] = [];
  const parts = text.trim().split(/\s+/u);
  for (let at = 0; at < parts.length && deltas.length < most; at++) {
    if (parts[at] === 'g') {
      const count = Math.min(Number(parts[at + 1]), 10_000, most - deltas.length);
      for (let step = 0; step < count; step++) deltas.push(Number(parts[at + 2]));
      at += 2;
    } else if (parts[at] !== '') deltas.push(Number(parts[at]));
  }
  return deltas.filter((delta) => Number.isFinite(delta));
}

/** Says whether a package is an OFD document (GB/T 33190). */
export function isOfd(pack: Package): boolean {
  return pack.parts.has('OFD.xml');
}

/** Reads an OFD's text by position like a PDF's; a seal is said to be there and not verified. Source: GB/T 33190—2016. */
export function readOfd(pack: Package): Result<PlanDocument, AppError> {
  try {
    const budget = new ReadingBudget();
    const opened = new Map<string, XmlElement | null>();
    // A template stands on every page: it is parsed once.
    const open = (part: string): XmlElement | null => {
      const known = opened.get(part);
      if (known !== undefined) return known;
      const data = pack.parts.get(part);
      const made = data === undefined ? null : parseXml(new TextDecoder().decode(data), budget);
      opened.set(part, made);
      return made;
    };
    const root = open('OFD.xml');
    if (root === null) return failReading('PLAN_TEXT_FILE_DAMAGED');
    const pages: PdfLine[][] = [];
    for (const body of findAll(root, 'DocBody')) {
      const documentPart = locate('', textOf(findAll(body, 'DocRoot')[0]));
      const document = open(documentPart);
      if (document === null) return failReading('PLAN_TEXT_FILE_DAMAGED');
      const templates = new Map(
        findAll(document, 'TemplatePage').map((template) => [
          template.attributes['ID'] ?? '',
          locate(documentPart, template.attributes['BaseLoc'] ?? ''),
        ]),
      );
      const size = readBox(findAll(document, 'PageArea')[0]);
      const listed = findAll(document, 'Page').filter((page) => page.attributes['BaseLoc'] !== undefined);
      if (pages.length + listed.length > MOST_PAGES) return failReading('PLAN_TEXT_FILE_BOMB');
      for (const page of listed) {
        const content = open(locate(documentPart, page.attributes['BaseLoc'] ?? ''));
        if (content === null) continue;
        const used = findAll(content, 'Template').map((template) =>
          open(templates.get(template.attributes['TemplateID'] ?? '') ?? ''),
        );
        pages.push(
          readPage(
            [content, ...used.filter((part) => part !== null)],
            readBox(findAll(content, 'Area')[0]) ?? size ?? A4,
            budget,
          ),
        );
      }
    }
    if (pages.every((lines) => lines.length === 0)) return failReading('PLAN_TEXT_PDF_NO_TEXT');
    const rendering = renderPages(dropRunningHeads(pages));
    const isSealed =
      findAll(root, 'Signatures').length > 0 ||
      [...pack.names].some((name) => /Signatures\.xml$/iu.test(name));
    if (isSealed)
      rendering.addUnread({
        zh: '电子印章或签名（没有验证真伪）',
        en: 'a seal or signature (not verified)',
        count: 1,
      });
    return ok(rendering.finish());
  } catch (error) {
    return failReading(codeOfThrown(error));
  }
}

function readBox(area: XmlElement | undefined): { width: number; height: number } | null {
  if (area === undefined) return null;
  const [, , width = 0, height = 0] = numbers(textOf(findAll(area, 'PhysicalBox')[0]));
  return width > 0 && height > 0 ? { width, height } : null;
}

function readPage(
  parts: readonly XmlElement[],
  box: { width: number; height: number },
  budget: ReadingBudget,
): PdfLine[] {
  const pieces: DrawnPiece[] = [];
  for (const object of parts.flatMap((part) => findAll(part, 'TextObject'))) {
    if (object.attributes['Visible'] === 'false') continue;
    const [left = 0, top = 0] = numbers(object.attributes['Boundary']);
    const size = Number(object.attributes['Size'] ?? 4);
    const scale = Number(object.attributes['HScale'] ?? 1);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object.attributes['CTM']);
    for (const code of findAll(object, 'TextCode')) {
      const text = textOf(code);
      const [x = 0] = numbers(code.attributes['X']);
      const [y = 0] = numbers(code.attributes['Y']);
      const length = [...text].length;
      budget.takeElements(1 + length);
      const deltas = readDeltas(code.attributes['DeltaX'] ?? '', length);
      const advance = deltas.slice(0, Math.max(length - 1, 0)).reduce((sum, delta) => sum + delta, 0);
      const width = (deltas.length === 0 ? length * size * scale : advance + size * scale) * Math.hypot(a, b);
      if (pieces.length >= MOST_PIECES_OF_PAGE) throw new RefusedReading('PLAN_TEXT_FILE_TOO_MUCH');
      pieces.push(
        drawPiece(
          text,
          [a * size, b * size, c * size, d * size, left + a * x + c * y + e, top + b * x + d * y + f],
          width,
        ),
      );
    }
  }
  return linesOfPage(pieces, box, budget);
}
