import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { scanHtml } from '../../../src/etl/extract/html/scan-html.js';
import { siteTemplates, toHtmlPage } from '../../support/formats/html-page.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { drawTruth } from '../../support/printed-report/draw-truth.js';
import { createRandom } from '../../support/printed-report/random.js';

const wanted = new Set(['style', 'hidden', 'colspan', 'rowspan', 'name', 'property', 'content']);

/** Events one to a line; what is text in several pieces is one text. */
class Journal {
  private readonly entries: string[] = [];
  private text = '';

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const told = Object.entries(attributes).filter(([name]) => wanted.has(name));
    this.enter(`open ${tag} ${JSON.stringify(Object.fromEntries(told))}`);
  }

  close(tag: string): void {
    this.enter(`close ${tag}`);
  }

  write(text: string): void {
    this.text += text;
  }

  read(): readonly string[] {
    this.enter('end');
    return this.entries;
  }

  private enter(entry: string): void {
    if (this.text !== '') this.entries.push(`text ${JSON.stringify(this.text)}`);
    this.text = '';
    this.entries.push(entry);
  }
}

function scan(html: string): readonly string[] {
  const journal = new Journal();
  scanHtml(html, {
    open: (tag, attributes) => journal.open(tag, attributes),
    text: (text) => journal.write(text),
    close: (tag) => journal.close(tag),
  });
  return journal.read();
}

function scanByLibrary(html: string): readonly string[] {
  const journal = new Journal();
  new Parser({
    onopentag: (tag, attributes) => journal.open(tag, attributes),
    ontext: (text) => journal.write(text),
    onclosetag: (tag) => journal.close(tag),
  }).end(html);
  return journal.read();
}

const pages = Object.values(siteTemplates).map((site) =>
  toHtmlPage(toPrintedForm(drawTruth(createRandom(1))), site),
);

const tags =
  'p div td th tr table tbody thead tfoot li ul h1 br img hr span FONT o:p svg math title script style textarea xmp option select button desc a body head dd dt rt rp input';
const attributes = [
  '',
  ' hidden',
  ' style="display:none"',
  " STYLE='a>b' style=x",
  ' colspan=2',
  ' colspan = "3"rowspan=2/',
  ' title="<td>"',
  ' content="a&amp;b &nbsp&copy=1 &#65;"',
  ' name=k&lt;2',
  ' =odd',
  ' a/b',
];
const fragments = fc.oneof(
  fc.constantFrom(
    '规章',
    '12',
    ' ',
    '\n',
    ' < ',
    '<<',
    '&nbsp;',
    '&lt;3',
    '&copy',
    '&unknown;',
    '&#x41;',
    '&#12288;',
    '&',
    '<!-- <td>9</td> -->',
    '<!-->',
    '<!DOCTYPE html>',
    '<?xml version="1.0"?>',
    '<![CDATA[ <p>1</p> ]]>',
    '</script >',
    '</title>',
    '</ p>',
    '</1>',
  ),
  fc
    .tuple(
      fc.constantFrom(...tags.split(' ')),
      fc.constantFrom(...attributes),
      fc.constantFrom('>', '/>', ' / >'),
    )
    .map(([tag, attribute, end]) => `<${tag}${attribute}${end}`),
  fc.constantFrom(...tags.split(' ')).map((tag) => `</${tag}>`),
);

describe('scanning HTML', () => {
  it.each(pages)('tells of a page what the library tells of it', (page) => {
    expect(scan(page)).toEqual(scanByLibrary(page));
  });

  it('tells of tags in any order what the library tells of them', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        expect(scan(html)).toEqual(scanByLibrary(html));
      }),
      { numRuns: 3000 },
    );
  });

  it('passes over a tag that the page ends in', () => {
    expect(scan('<p>12<td colspan="2')).toEqual(scanByLibrary('<p>12<td colspan="2'));
    expect(scan('规章 </')).toEqual(['text "规章 </"', 'end']);
  });

  it('takes `</>` for nothing, as browsers do', () => {
    expect(scan('1</>2')).toEqual(['text "12"', 'end']);
  });
});
