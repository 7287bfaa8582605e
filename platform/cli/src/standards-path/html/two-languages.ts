import type { LocalText, Verdict } from '@junheng/standards';
import { VERDICT_NAMES } from '@junheng/standards';

/** A text made safe for HTML. */
export function escapeText(text: string): string {
  return text.replace(
    /[&<>"']/gu,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? character,
  );
}

/** A text in both languages; the page shows one of them. */
export function both(text: LocalText): string {
  if (text.zh === text.en) return escapeText(text.zh);
  return `<span class="zh">${escapeText(text.zh)}</span><span class="en" lang="en">${escapeText(text.en)}</span>`;
}

/** A text in both languages, given as two. */
export function put(zh: string, en: string): string {
  return both({ zh, en });
}

/** A verdict as word, shape and colour. */
export function mark(verdict: Verdict): string {
  const { shape } = VERDICT_NAMES[verdict];
  return `<span class="v v-${verdict}"><i aria-hidden="true">${shape}</i>${both(VERDICT_NAMES[verdict])}</span>`;
}

/** Shows and hides the languages; kept in the page so that it works from a file. */
export const SWITCH_SCRIPT = `
const root=document.documentElement,button=document.getElementById('language');
button.addEventListener('click',()=>{const en=root.lang!=='en';root.lang=en?'en':'zh-CN';button.textContent=en?'中文':'English'});
`;

export const PATH_STYLE = `
:root{--ink:#1f2328;--soft:#59636e;--line:#d9dee3;--paper:#fff;--wash:#f1f5f6;--main:#0b5a6b;--pass:#0a6e64;--fail:#b23a16}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a3adb7;--line:#3a424a;--paper:#14181c;--wash:#1c2227;--main:#7cc4d4;--pass:#63c7b6;--fail:#ff9a78}}
*{box-sizing:border-box}
html[lang=zh-CN] .en,html[lang=en] .zh{display:none}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.6 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1280px;margin:0 auto;padding:24px 24px 64px}
header{border-bottom:2px solid var(--main);padding-bottom:16px;margin-bottom:24px}
.top{display:flex;justify-content:space-between;gap:16px;align-items:flex-start}
h1{font-size:28px;line-height:1.3;margin:0 0 8px;font-weight:600}
h2{font-size:20px;margin:40px 0 8px;font-weight:600}
h3{font-size:16px;margin:24px 0 8px;font-weight:600}
p{margin:8px 0}.so{font-size:16px}.small{font-size:12px;color:var(--soft)}
button{font:inherit;font-size:12px;color:var(--main);background:none;border:1px solid var(--line);padding:4px 12px;cursor:pointer;white-space:nowrap}
.facts{display:grid;grid-template-columns:repeat(4,1fr);margin:16px 0 0;border-top:1px solid var(--line)}
.facts div{padding:8px 16px;border-left:1px solid var(--line)}
.facts div:first-child{border-left:0;padding-left:0}
.facts dt{font-size:12px;color:var(--soft)}.facts dd{margin:0;font-size:20px}
.v{white-space:nowrap}.v i{font-style:normal;display:inline-block;width:1.2em;text-align:center;margin-right:.2em}
.v-pass{color:var(--pass)}.v-fail{color:var(--fail);font-weight:600}.v-unknown{color:var(--soft);border-bottom:1px dashed currentColor}.v-exempt{color:var(--soft)}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}
thead th{font-weight:600;font-size:12px;border-bottom:1px solid var(--ink);vertical-align:bottom}
th.n,td.n{text-align:right;white-space:nowrap}
td.bar{width:34%}.bar div{background:var(--main);height:14px;min-width:1px}
.rules{padding-left:0;list-style:none}.rules li{padding:4px 0;border-bottom:1px solid var(--line)}
.rules li::before{content:"▲";color:var(--fail);margin-right:8px}
tr.year th{background:var(--wash);font-weight:600}
tr.out td{color:var(--soft)}
.scroll{overflow-x:auto}
@media (max-width:760px){main{padding:16px}h1{font-size:20px}h2{font-size:16px}.facts{grid-template-columns:1fr 1fr}.facts div{padding:8px 0}.facts div:nth-child(even){padding-left:12px}.facts div:nth-child(odd){border-left:0}.facts dd{font-size:16px}td.bar{display:none}th.wide,td.wide{display:none}}
@media print{@page{size:A4;margin:16mm 14mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--wash:#eee;--main:#000;--pass:#000;--fail:#000}
button{display:none}body{font-size:9.5pt}main{max-width:none;padding:0}h1{font-size:18pt}h2{font-size:13pt;break-after:avoid}
thead{display:table-header-group}tr{break-inside:avoid}table{font-size:8.5pt}td.bar{width:26%}.bar div{background:#666;print-color-adjust:exact;-webkit-print-color-adjust:exact}
th,td{padding:3px 6px}.facts dd{font-size:13pt}}
`;
