/** The style of the page, in the page itself: nothing is fetched, and it prints. */
export const pageStyle = `
:root { color-scheme: light dark; --line: #8886; --quiet: #777; --error: #c22; --warning: #b60; }
body { font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: .5rem 0 1rem; width: 100%; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { white-space: nowrap; } article td:first-child { min-width: 14rem; } tr { break-inside: avoid; }
table.counts { width: auto; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
article { border-top: 2px solid var(--line); margin-top: 1.5rem; }
article:target, h3:target, tr:target { outline: 2px solid var(--warning); outline-offset: .4rem; }
.facts, code, small { color: var(--quiet); } code { font-size: .85em; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.remedy::before { content: "→ "; } li { margin: .5rem 0; } h3 { break-after: avoid; }
li.ERROR > b, tr.ERROR b { color: var(--error); } li.WARNING > b, tr.WARNING b { color: var(--warning); }
.filter label { margin-right: 1.2rem; }
body:has(#only-ERROR:checked) :is(article, tr):is(.WARNING, .NOTE),
body:has(#only-WARNING:checked) :is(article, tr):is(.ERROR, .NOTE),
body:has(#only-NOTE:checked) :is(article, tr):is(.ERROR, .WARNING) { display: none; }
@media print { body { max-width: none; margin: 0; font-size: 11px; } .filter, a[href="#reports"] { display: none; } a { color: inherit; text-decoration: none; } }`;
