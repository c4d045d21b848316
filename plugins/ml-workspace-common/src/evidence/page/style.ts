/** How a pack's page looks, on screens light and dark and on paper. @internal */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--ground:#fff;--line:#d0d7de;--shade:#f3f5f7;--bad:#a40e26;--good:#116329;--open:#7d4e00;--link:#0550ae}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a5b0bc;--ground:#0d1117;--line:#3d444d;--shade:#161b22;--bad:#ff8f87;--good:#5fd07a;--open:#e3b341;--link:#79b8ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0 .5rem}
a{color:var(--link)}
.soft{color:var(--soft)}
.sentence{font-size:1.1rem;font-weight:600}
.note{border:1px solid var(--line);border-inline-start:.35rem solid var(--open);background:var(--shade);padding:.6rem .8rem;margin:.75rem 0}
.fail{color:var(--bad);font-weight:600}.waived,.unknown{color:var(--open);font-weight:600}.pass{color:var(--good)}
.words{white-space:pre-wrap;unicode-bidi:isolate;border-inline-start:2px solid var(--line);padding-inline-start:.6rem;margin:.25rem 0}
dl{margin:.5rem 0}dl>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.15rem 0}
dt{color:var(--soft)}dd{margin:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:start;color:var(--soft);padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.3rem .45rem;text-align:start;vertical-align:top}
td{min-width:6rem}
th{background:var(--shade)}
code,pre{font:.85rem/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{white-space:pre-wrap;background:var(--shade);border:1px solid var(--line);padding:.6rem}
ul{margin:.25rem 0;padding-inline-start:1.25rem}
@media (max-width:40rem){body{padding:1rem}dl>div{grid-template-columns:1fr;gap:0}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--ground:#fff;--line:#999;--shade:#fff;--bad:#000;--good:#000;--open:#000;--link:#000}body{max-width:none;padding:0;font-size:10pt}h2,h3{break-after:avoid}tr,.note,dl>div{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}@page{margin:15mm}}
`;
