const spansOf = ({ columns, rows }) =>
  (columns ? ` colspan="${columns}"` : '') + (rows ? ` rowspan="${rows}"` : '');

function tableOf(rows) {
  const lines = rows.map((cells) => {
    const fields = cells.map(
      (cell) => `<td${spansOf(cell)}${cell.ref ? ' class="value"' : ''}>${cell.text}</td>`,
    );
    return `<tr>${fields.join('')}</tr>`;
  });
  return `<table>${lines.join('\n')}</table>`;
}

function toHtml(part) {
  if (part.table) return tableOf(part.table);
  if (part.title) return `<h1>${part.title}</h1>`;
  return part.heading ? `<h2>${part.heading}</h2>` : `<p>${part.text}</p>`;
}

/** A page that prints the parts of a report in a style. */
export function pageOf(parts, style, script = '') {
  return `<!doctype html><meta charset="utf-8"><title>${parts[0].title}</title>
<style>
@page { size: A4; margin: 22mm 20mm }
body { font: 10.5pt/1.4 "WenQuanYi Micro Hei"; margin: 0 }
h1, h2 { font-size: 16pt; font-weight: normal } h2 { font-size: 12pt } p { text-indent: 2em }
table { width: 100%; border-collapse: collapse; margin: 8pt 0 }
td { padding: 3pt 4pt; vertical-align: middle } .value { text-align: center }
${style}
</style>
<body>${parts.map(toHtml).join('\n')}</body>${script}`;
}

/** Lines around every cell, and columns so narrow that large numbers break over lines. */
export const ruledStyle = `
td { border: 0.7pt solid #333 }
.value { width: 26pt; padding: 3pt 1.5pt; word-break: break-all }
td[rowspan]:first-child { width: 12pt; word-break: break-all; text-align: center }`;

/** No line at all; labels break over lines, figures stand in the middle beside them, aligned to the right. */
export const unruledStyle = `
td:not(.value) { width: 120pt } .value { width: 30pt; text-align: right; padding-right: 8pt }
td { padding: 4pt 4pt }`;

/** Lines between rows only. */
export const rowLinesStyle = `
tr { border-bottom: 0.7pt solid #333 } table { border-top: 1.5pt solid #333 }
td:not(.value) { width: 120pt } .value { width: 30pt }`;

/**
 * Takes every character out of its cell, puts it back by its place alone, column by column
 * from the right and each value twice (as bold is made), and draws the lines as bars.
 */
export const scatterScript = `<script>
document.fonts.ready.then(() => {
  const pieces = [], bars = [];
  const cells = [...document.querySelectorAll('td')];
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    bars.push([box.left, box.top, box.width, 1], [box.left, box.bottom, box.width + 1, 1],
              [box.left, box.top, 1, box.height], [box.right, box.top, 1, box.height]);
    const text = cell.firstChild;
    for (let at = 0; at < (text?.length ?? 0); at++) {
      const range = document.createRange();
      range.setStart(text, at); range.setEnd(text, at + 1);
      const { left, top } = range.getBoundingClientRect();
      const isValue = cell.className === 'value';
      pieces.push({ left, top, letter: text.data[at], isValue });
      if (isValue) pieces.push({ left: left + 0.3, top, letter: text.data[at], isValue });
    }
  }
  for (const cell of cells) cell.style.visibility = 'hidden';
  pieces.sort((a, b) => b.isValue - a.isValue || b.left - a.left);
  const add = (style, text = '') => {
    const element = document.createElement('div');
    element.style.cssText = 'position:absolute;' + style;
    element.textContent = text;
    document.body.append(element);
  };
  for (const [left, top, width, height] of bars)
    add(\`left:\${left}px;top:\${top}px;width:\${width}px;height:\${height}px;background:#222\`);
  for (const { left, top, letter } of pieces) add(\`left:\${left}px;top:\${top}px\`, letter);
});
</script>`;

export const scatterStyle = `
@page { size: A4; margin: 0 }
body { position: relative; width: 680px; padding: 20px 50px; font-size: 8pt; line-height: 1.25 }
p, h2, table { margin: 4pt 0 } h1 { margin: 6pt 0 }
td { padding: 1.5pt 3pt }`;
