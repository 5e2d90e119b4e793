import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.js';
import { print, ruling } from './tiny-pdf.js';

describe('text as it is drawn on a page', () => {
  it('is read from the top down, whatever the order in which it is drawn', async () => {
    const steps = print('第三行', 72, 700) + print('第一行', 72, 760) + print('第二行', 72, 730);
    expect(await readLines(steps)).toEqual(['第一行', '第二行', '第三行']);
  });

  it('stays one word when it is drawn character by character', async () => {
    const steps = Array.from('行政许可2024', (letter, index) => {
      const x = 72 + (index < 4 ? index * 10 : 40 + (index - 4) * 5);
      return print(letter, x, 700);
    });
    expect(await readLines(steps.reverse().join(''))).toEqual(['行政许可2024']);
  });

  it('counts once when it is drawn twice to look bold', async () => {
    const steps = print('行政处罚', 72, 700) + print('行政处罚', 72.3, 700) + print('11', 200, 700);
    expect(await readLines(steps + print('11', 200.3, 700.2))).toEqual(['行政处罚·11']);
  });

  it('is left out when it is invisible, leans, or stands beyond the page', async () => {
    const invisible = `3 Tr ${print('看不见', 72, 680)} 0 Tr`;
    const leaning = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <6837672C> Tj ET\n`;
    expect(await readLines(print('看得见', 72, 700) + invisible + leaning + print('外面', 800, 700))).toEqual(
      ['看得见'],
    );
  });

  it('keeps full-width digits, and makes a radical the character that it looks like', async () => {
    expect(await readLines(print('１２３⾏政⻓', 72, 700))).toEqual(['１２３行政长']);
  });

  it.each([90, 180, 270])('is read on a page shown with a turn of %i degrees', async (turn) => {
    const maps: Record<number, string> = {
      90: '0 1 -1 0 595 0 cm',
      180: '-1 0 0 -1 595 842 cm',
      270: '0 -1 1 0 0 842 cm',
    };
    const steps = `${maps[turn]!}\n${print('第一行', 72, 400)}${print('第二行', 72, 380)}`;
    expect(await readLines({ steps, entries: `/Rotate ${turn}` })).toEqual(['第一行', '第二行']);
    expect(await readLines(steps)).toEqual(['第一行', '第二行']);
  });
});

describe('a table drawn with lines', () => {
  const grid = ruling([72, 200, 260, 320], [700, 670, 640]);

  it('puts each text in its cell by its middle, and keeps empty cells', async () => {
    const steps =
      print('0', 285, 680) + print('规章', 80, 680) + print('行政规范性文件', 80, 650) + print('5', 285, 650);
    expect(await readLines(grid + steps + print('12', 225, 650))).toEqual(['规章··0', '行政规范性文件·12·5']);
  });

  it('keeps a figure apart that is raised or lowered beside another, whatever its size', async () => {
    const labels = print('规章', 80, 680) + print('行政处罚', 80, 650);
    const raised = print('12', 225, 680) + print('1', 235, 683.3, 8.3);
    const lowered = print('12', 225, 650) + print('1', 235, 648);
    expect(await readLines(grid + labels + raised + lowered)).toEqual(['规章·12 1·', '行政处罚·12 1·']);
  });

  it('keeps a figure as struck out that a line crosses, and none that a line runs below or beyond', async () => {
    const struck = `${print('17', 225, 680)}225 683 m 235 683 l S\n${print('2', 235, 680)}`;
    const others = `${print('17', 225, 650)}225 648.5 m 235 648.5 l S\n${print('5', 285, 650)}`;
    const labels = print('规章', 80, 680) + print('行政处罚', 80, 650);
    expect(await readLines(grid + labels + struck + others)).toEqual(['规章·1̶7̶2·', '行政处罚·17·5']);
  });

  it('is the same table when its lines are thin bars or dots', async () => {
    const bars = [72, 200, 260].map((x) => `${x} 670 0.5 30 re f`).join('\n');
    const dots = Array.from({ length: 95 }, (_, index) => `${72 + 2 * index} 669.5 1 1 re f`).join('\n');
    const top = '72 700 188 0.5 re f\n';
    expect(
      await readLines(`${bars}\n${dots}\n${top}${print('规章', 80, 680)}${print('3', 225, 680)}`),
    ).toEqual(['规章·3']);
  });

  it('writes a cell that spans rows or columns once, where it begins', async () => {
    const lines = ['72 700 m 320 700 l S', '72 640 m 320 640 l S', '200 670 m 320 670 l S'];
    const uprights = ['72 640 m 72 700 l S', '320 640 m 320 700 l S', '200 640 m 200 700 l S'];
    const steps = print('不予公开', 80, 665) + print('甲', 205, 680) + print('乙', 205, 650);
    expect(await readLines([...lines, ...uprights, '260 640 m 260 670 l S', steps].join('\n'))).toEqual([
      '不予公开·甲',
      '乙·',
    ]);
  });

  it('reads a label of one character a line, and one that reads sideways', async () => {
    const column = Array.from('结果维持', (letter, index) => print(letter, 80, 691 - 11 * index)).join('');
    const sideways = 'BT /F1 10 Tf 0 1 -1 0 230 645 Tm <603B8BA1> Tj ET\n';
    expect(await readLines(ruling([72, 110, 260], [702, 640]) + column + sideways)).toEqual([
      '结果维持·总计',
    ]);
  });

  it('joins a number broken for want of room, and parts two that stand above each other', async () => {
    const narrow = ruling([72, 100, 200], [700, 660]);
    expect(
      await readLines(narrow + print('18085', 73.5, 685) + print('95', 81, 670) + print('甲', 120, 680)),
    ).toEqual(['1808595·甲']);
    const wide = print('18', 73.5, 685) + print('95', 73.5, 670) + print('甲', 102, 680);
    expect(await readLines(narrow + wide)).toEqual(['18 95·甲']);
  });

  it('never joins numbers of rows that no line parts', async () => {
    const steps = ['行政处罚', '行政强制'].map((label, index) => print(label, 76, 685 - 15 * index)).join('');
    const figures = ['4119', '2776'].map((figure, index) => print(figure, 134, 685 - 15 * index));
    const more = ['1113', '9487'].map((figure, index) => print(figure, 164, 685 - 15 * index));
    expect(
      await readLines(ruling([72, 130, 160, 190], [700, 660]) + steps + figures.join('') + more.join('')),
    ).toEqual(['行政处罚行政强制·4119 2776·1113 9487']);
  });

  it('never makes one number of a figure and its note mark, or of two prints over each other', async () => {
    expect(
      await readLines(grid + print('规章', 80, 680) + print('4119', 210, 680) + print('1', 230, 684, 6)),
    ).toEqual(['规章·4119 1·', '··']);
    expect(
      await readLines(grid + print('规章', 80, 680) + print('3', 210, 680) + print('8', 210.5, 680)),
    ).toEqual(['规章·3 8·', '··']);
  });

  it('never parts a number that runs out of its cell into two numbers', async () => {
    const whole = grid + print('规章', 80, 680) + print('1808595', 230, 680);
    expect(await readLines(whole)).toEqual(['规章·1808595·', '··']);
    const pieces = Array.from('1808595', (digit, index) => print(digit, 238 + 5 * index, 680)).join('');
    expect((await readLines(grid + print('规章', 80, 680) + pieces))[0]).toBe('规章·1808 5 9 5·');
  });

  it('goes on over a page break in the midst of a label', async () => {
    const first = ruling([72, 150, 200], [100, 60]) + print('无正当理由大量', 76, 70) + print('7', 170, 70);
    const second =
      ruling([72, 150, 200], [800, 780, 760]) + print('反复申请', 76, 786) + print('总计', 76, 766);
    expect(await readLines(first, second + print('9', 170, 766))).toEqual([
      '无正当理由大量反复申请·7',
      '总计·9',
    ]);
  });

  it('is none where lines only frame or underline text', async () => {
    const frame = '60 600 400 200 re S 72 698 m 112 698 l S\n';
    expect(await readLines(frame + print('一段话', 72, 700) + print('又一段话', 72, 680))).toEqual([
      '一段话',
      '又一段话',
    ]);
  });
});

describe('a table without lines', () => {
  it('puts a label broken over lines before its figures', async () => {
    const steps =
      print('3.补正后', 72, 720) +
      ['0', '0', '0'].map((digit, index) => print(digit, 200 + 40 * index, 720)).join('') +
      print('5.要求行政机关确', 72, 700) +
      ['4', '1', '5'].map((digit, index) => print(digit, 200 + 40 * index, 693)).join('') +
      print('认或重新出具', 72, 686);
    expect(await readLines(steps)).toEqual(['3.补正后·0·0·0', '5.要求行政机关确认或重新出具·4·1·5']);
  });

  it('keeps the column of a figure beside an empty cell', async () => {
    const steps =
      print('规章', 72, 720) +
      print('1', 200, 720) +
      print('2', 240, 720) +
      print('3', 280, 720) +
      print('文件', 72, 700) +
      print('4', 200, 700) +
      print('11', 278, 700);
    expect(await readLines(steps)).toEqual(['规章·1·2·3', '文件·4··11']);
  });

  it('leaves prose with numbers as it is', async () => {
    const steps = print('自2024年1月1日起至2024年12月31日止。', 72, 720) + print('共12件。', 72, 700);
    expect(await readLines(steps)).toEqual(['自2024年1月1日起至2024年12月31日止。', '共12件。']);
  });
});

describe('the margins of pages', () => {
  const page = (number: number, text: string): string =>
    print(`- ${number} -`, 280, 40) + print('某某局年度报告', 250, 810) + print(text, 72, 400);

  it('drops page numbers, and a running head after its first print', async () => {
    expect(await readLines(page(1, '甲'), page(2, '乙'), page(3, '丙'))).toEqual([
      '某某局年度报告',
      '甲',
      '乙',
      '丙',
    ]);
  });

  it('keeps figures at the foot of pages that do not count the pages', async () => {
    const row = print('其他', 72, 60) + print('0', 200, 60) + print('0', 240, 60);
    expect(await readLines(row, row)).toEqual(['其他·0·0', '其他·0·0']);
  });
});
