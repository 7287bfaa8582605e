import { escapeHtml } from '../../standards/html/html-text.ts';
import { PAGE_STYLE } from '../../standards/html/page-style.ts';
import type { Language } from '../../standards/language.ts';

/** A part of a report: a heading and what stands below it, already HTML. */
export interface ReportPart {
  readonly title: string;
  readonly html: string;
}

const STYLE = `.iv{stroke:var(--main);stroke-width:2}.iv2{stroke:var(--line);stroke-width:6}.bar{fill:var(--main)}.zero{stroke:var(--ink);stroke-dasharray:3 2}svg{max-width:100%;height:auto}.read{background:var(--wash);padding:12px 16px;border-left:3px solid var(--main)}`;

/** A self-contained page; the frame says what every report must: intervals are part of each figure, and nothing here is an order of merit. */
export function reportPage(
  title: string,
  summary: readonly string[],
  parts: readonly ReportPart[],
  language: Language,
): string {
  const frame =
    language === 'zh'
      ? '怎样读：每个数都有不确定性，横线是 95% 区间。区间跨过 0，就不能说高于或低于平均。图按名称排列，不作先后之分，不用于评价个人，也不单独用于任何奖惩。'
      : 'How to read this: every figure is uncertain; the line is its 95% interval. Where it spans 0, nothing can be said to lie above or below the average. The charts are in order of names; they judge no person and are never by themselves a ground for reward or blame.';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${PAGE_STYLE}${STYLE}</style></head>
<body><main><header><h1>${escapeHtml(title)}</h1>${summary.map((line) => `<p class="so">${escapeHtml(line)}</p>`).join('')}</header>
<p class="read">${frame}</p>
${parts.map((part) => `<section><h2>${escapeHtml(part.title)}</h2>${part.html}</section>`).join('\n')}
</main></body></html>
`;
}

/** A table of text cells; figures to the right. */
export function reportTable(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cell = (value: string | number | null): string =>
    typeof value === 'string'
      ? `<td>${escapeHtml(value)}</td>`
      : `<td class="n">${value === null ? '—' : showFigure(value)}</td>`;
  return `<div class="scroll"><table><thead><tr>${head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
    .join('')}</tbody></table></div>`;
}

/** Four significant digits, whole numbers whole. */
export function showFigure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 1000 ? value.toFixed(0) : size >= 1 ? value.toFixed(2) : value.toPrecision(3);
}
