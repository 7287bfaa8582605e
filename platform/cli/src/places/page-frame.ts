import { escapeText, PATH_STYLE, put, SWITCH_SCRIPT } from '../standards-path/html/two-languages.ts';

const MORE_STYLE = `
svg.map{width:100%;max-height:78vh;border:1px solid var(--line);background:var(--wash);display:block}
svg.map .block{stroke:var(--paper);stroke-width:.6}
svg.map .school{fill:var(--ink);stroke:var(--paper);stroke-width:1.5}
svg.map text{font-size:11px;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.slide{display:flex;gap:16px;align-items:center;margin:16px 0;flex-wrap:wrap}.slide input{flex:1;min-width:200px;accent-color:var(--main)}
#why{min-height:3em;border-left:3px solid var(--main);padding:4px 12px;margin:12px 0}
@media print{.slide,#why{display:none}svg.map{max-height:none}svg.map *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** A self-contained page: Chinese first with a switch to English; `script` runs in the page and may read `data`. */
export function framePage(
  title: { readonly zh: string; readonly en: string },
  body: string,
  data: unknown,
  script: string,
): string {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeText(title.zh)}</title><style>${PATH_STYLE}${MORE_STYLE}</style></head>
<body><main>
<header><div class="top"><h1>${put(title.zh, title.en)}</h1><button id="language" type="button">English</button></div></header>
${body}
</main><script>${SWITCH_SCRIPT}
const data=${json};
const zh=()=>root.lang!=='en';
${script}
</script></body></html>
`;
}

/** Colours that neighbours can be told apart by, also in print: hue by the golden angle, lightness in three steps. */
export function zoneColour(index: number): string {
  return `hsl(${((index * 137.508) % 360).toFixed(0)} ${52 + (index % 2) * 14}% ${58 + (index % 3) * 10}%)`;
}

/** Turns metres into the map's own units: y upwards becomes y downwards, the longer side 1000. */
export function fitMap(points: readonly (readonly [number, number])[]): {
  place(x: number, y: number): readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly kilometre: number;
} {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const span = Math.max(right - left, top - bottom, 1e-9);
  const scale = 960 / span;
  return {
    place: (x, y) => [20 + (x - left) * scale, 20 + (top - y) * scale],
    width: 40 + (right - left) * scale,
    height: 40 + (top - bottom) * scale,
    kilometre: 1000 * scale,
  };
}
