/** Takes something out of a text, or puts something in, at a place drawn. */
export type Damage = (text: string, at: number) => string;

const tableStart = '二、主动公开政府信息情况';
const tableEnd = '五、存在的主要问题及改进情况';
const valueToken = /(?<=[\s|])[+-]?\d+(?:\.\d+)?(?:万元)?(?=[\s|])/g;

/** Takes one printed value out of the tables, leaving whatever stands around it. */
export const dropValue: Damage = (text, at) => {
  const [start, end] = [text.indexOf(tableStart), text.indexOf(tableEnd)];
  const values = [...text.slice(start, end).matchAll(valueToken)];
  if (values.length === 0) return text;
  const value = values[at % values.length]!;
  const index = start + value.index;
  return text.slice(0, index) + text.slice(index + value[0].length);
};

const editLines =
  (edit: (lines: string[], index: number) => void): Damage =>
  (text, at) => {
    const lines = text.split('\n');
    edit(lines, at % lines.length);
    return lines.join('\n');
  };

/** What happens to a text on its way, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'a value is lost': dropValue,
  'two values are lost': (text, at) => dropValue(dropValue(text, at), at * 7),
  'a line is lost': editLines((lines, index) => lines.splice(index, 1)),
  'three lines are lost': editLines((lines, index) => lines.splice(index, 3)),
  'a line is printed twice': editLines((lines, index) => lines.splice(index, 0, lines[index]!)),
  'the rest of the text is lost': editLines((lines, index) => lines.splice(index)),
  'a page number stands between': editLines((lines, index) => lines.splice(index, 0, '- 3 -')),
  'a stray number stands between': editLines((lines, index) => lines.splice(index, 0, '7')),
};
