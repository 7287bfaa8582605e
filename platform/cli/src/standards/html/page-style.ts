/** The style of a printed-looking page: system type, hairlines, colour only for verdicts, A4 for print. */
export const PAGE_STYLE = `
:root{--ink:#1f2328;--soft:#59636e;--line:#d9dee3;--paper:#fff;--wash:#f6f8f9;--main:#0b5a6b;--pass:#0a6e64;--pass-wash:#e8f4f1;--fail:#b23a16;--fail-wash:#fcece6;--unknown:#59636e;--unknown-wash:#f3f4f6}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a3adb7;--line:#3a424a;--paper:#14181c;--wash:#1c2227;--main:#7cc4d4;--pass:#63c7b6;--pass-wash:#12302c;--fail:#ff9a78;--fail-wash:#3a1d13;--unknown:#a3adb7;--unknown-wash:#22282e}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.6 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1280px;margin:0 auto;padding:24px 24px 64px}
header{border-bottom:2px solid var(--main);padding-bottom:16px;margin-bottom:24px}
h1{font-size:28px;line-height:1.3;margin:0 0 8px;font-weight:600}
h2{font-size:20px;margin:40px 0 8px;font-weight:600}
h3{font-size:16px;margin:24px 0 8px;font-weight:600}
p{margin:8px 0}
.so{font-size:16px}
.small{font-size:12px;color:var(--soft)}
.four{display:grid;grid-template-columns:repeat(4,1fr);gap:0;margin:16px 0 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.four div{padding:8px 16px;border-left:1px solid var(--line)}
.four div:first-child{border-left:0;padding-left:0}
.four dt{font-size:12px;color:var(--soft)}
.four dd{margin:0;font-size:20px}
.v{white-space:nowrap}
.v i{font-style:normal;display:inline-block;width:1.2em;text-align:center;margin-right:.2em}
.v-pass{color:var(--pass)}.v-fail{color:var(--fail);font-weight:600}.v-unknown{color:var(--unknown);border-bottom:1px dashed currentColor}.v-exempt{color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:14px}
caption{text-align:left;color:var(--soft);font-size:12px;padding:4px 0}
th,td{border-bottom:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}
thead th{font-weight:600;border-bottom:1px solid var(--ink);font-size:12px;line-height:1.4;vertical-align:bottom}
th.n,td.n{text-align:right;white-space:nowrap}
.matrix td.c{min-width:76px;text-align:right;border-left:1px solid var(--paper);line-height:1.35}
.matrix td.c b{display:block;font-weight:400}
.matrix td.c .v{font-size:12px;border:0}
.c-pass{background:var(--pass-wash)}.c-fail{background:var(--fail-wash)}
.c-unknown{background:repeating-linear-gradient(135deg,var(--unknown-wash) 0 6px,transparent 6px 12px)}
.gauge{display:grid;grid-template-columns:minmax(190px,1.3fr) minmax(160px,2fr) 150px minmax(200px,2fr);gap:4px 16px;align-items:center;border-bottom:1px solid var(--line);padding:8px 0}
.rail{position:relative;height:30px;border-bottom:1px solid var(--line)}.rail .bar{position:absolute;left:0;bottom:0;height:12px;print-color-adjust:exact}.rail .none{position:absolute;left:0;bottom:2px;font-size:12px;color:var(--soft)}.rail .tick{position:absolute;bottom:0;height:18px;border-left:1px dashed var(--ink)}.rail .tick em{position:absolute;bottom:16px;left:0;transform:translateX(-50%);font-style:normal;font-size:10px;line-height:12px;color:var(--soft)}
.gauge .drive{font-size:12px;color:var(--soft)}
.trend{margin-top:16px;display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:16px}
.trend figure{margin:0}.trend figcaption{font-size:12px}
.trend svg{width:100%;height:90px}
details{margin:8px 0}summary{cursor:pointer;padding:4px 0;color:var(--main)}
ul{padding-left:1.4em;margin:8px 0}
code{font-family:ui-monospace,Consolas,monospace;font-size:12px}
.track{stroke:var(--line)}.bar-pass{background:var(--pass)}.bar-fail{background:var(--fail)}.limit{stroke:var(--ink);stroke-dasharray:3 2}.txt{fill:var(--soft);font-size:10px}.line{fill:none;stroke:var(--main);stroke-width:2}.dot{fill:var(--main)}.dot-fail{fill:var(--fail)}
.scroll{overflow-x:auto}
@media screen and (max-width:760px){
main{padding:16px 16px 48px}h1{font-size:20px}h2{font-size:16px}
.four{grid-template-columns:1fr 1fr}.four div{padding:8px 0 8px 12px}.four div:nth-child(odd){border-left:0;padding-left:0}.four dd{font-size:16px}
.gauge{grid-template-columns:1fr auto}.gauge .rail,.gauge .drive{grid-column:1/-1}
table.cards thead{display:none}
table.cards caption{display:block}
table.cards,table.cards tbody,table.cards tr{display:block}
table.cards tr{border-bottom:1px solid var(--line);padding:8px 0}
table.cards td,table.cards th{display:flex;justify-content:space-between;gap:12px;border:0;padding:2px 0;text-align:right;min-width:0;white-space:normal}
table.cards th{font-size:14px;text-align:left}
table.cards td[data-l]::before{content:attr(data-l);color:var(--soft);font-size:12px;text-align:left;flex:0 1 55%}
.matrix td.c-pass,.matrix td.c-exempt{display:none}
.matrix td.c b{display:inline;margin-right:8px}
.opt{display:none!important}
}
@media print{
@page{size:A4;margin:18mm 14mm 16mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--wash:#fff;--main:#000;--pass:#000;--pass-wash:#fff;--fail:#000;--fail-wash:#eee;--unknown:#000;--unknown-wash:#eee}
body{font-size:10pt}main{max-width:none;padding:0}h1{font-size:18pt}h2{font-size:13pt;break-after:avoid}
thead{display:table-header-group}tr,.gauge,figure{break-inside:avoid}
.scroll{overflow:visible}table{font-size:8.5pt}.matrix{font-size:7.5pt;table-layout:fixed}.matrix th,.matrix td{padding:3px 3px;overflow-wrap:anywhere}.matrix th.n,.matrix td.c .v{white-space:normal}.matrix thead th,.matrix td.c .v{font-size:6.5pt}.matrix th:first-child,.matrix td:first-child{width:16%}.matrix td.c{min-width:0}.gauge{grid-template-columns:38mm 52mm 30mm 1fr}
details>summary{display:none}details::details-content{content-visibility:visible;height:auto}
}
`;
