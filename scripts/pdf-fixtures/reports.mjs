import { applicationTable, disclosureTables, proceedingTable } from './form.mjs';

const applicants = ['NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'WELFARE', 'LEGAL_SERVICE', 'OTHER', 'TOTAL'];
const row = (name, ...values) =>
  Object.fromEntries(values.map((value, index) => [`applications/${name}/${applicants[index]}`, value]));
const proceedings = (procedure, ...values) =>
  Object.fromEntries(
    ['UPHELD', 'CORRECTED', 'OTHER', 'PENDING', 'TOTAL'].map((result, index) => [
      `proceedings/${procedure}/${result}`,
      values[index],
    ]),
  );

/**
 * Invented bodies and what each prints in cells that are not `0`. The figures keep the rules of the form but where
 * an empty cell stands for a zero.
 */
export const reports = {
  ruled: {
    agency: '云上市灯塔管理局',
    year: 2023,
    edition: 'V2021',
    cells: {
      'disclosure/NORMATIVE_DOCUMENTS/ISSUED': '3',
      'disclosure/NORMATIVE_DOCUMENTS/REPEALED': '-',
      'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE': '18',
      'disclosure/LICENSES/DECISIONS': '1,113',
      'disclosure/PENALTIES/DECISIONS': '2822652',
      'disclosure/FEES/AMOUNT': '59237.2449',
      ...row('RECEIVED', '1808595', '12', '0', '', '4', '0', '1808611'),
      ...row('GRANTED', '1808590', '12', '0', '', '4', '0', '1808606'),
      ...row('UNAVAILABLE_NOT_HELD', '2', '0', '0', '', '0', '0', '2'),
      ...row('OTHER', '2', '0', '0', '', '0', '0', '2'),
      ...row('CLOSED', '1808594', '12', '0', '', '4', '0', '1808610'),
      ...row('CARRIED_OUT', '1', '0', '0', '', '0', '0', '1'),
      ...proceedings('REVIEW', '309', '17', '88', '26', '440'),
      ...proceedings('LAWSUIT_AFTER_REVIEW', '13', '0', '67', '9', '89'),
    },
  },
  unruled: {
    agency: '云上市风筝与纸船局',
    year: 2022,
    edition: 'V2021',
    cells: {
      'disclosure/NORMATIVE_DOCUMENTS/ISSUED': '2',
      'disclosure/NORMATIVE_DOCUMENTS/REPEALED': '',
      'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE': '11',
      'disclosure/LICENSES/DECISIONS': '746',
      'disclosure/COERCIONS/DECISIONS': '16',
      'disclosure/FEES/AMOUNT': '43.788',
      ...row('RECEIVED', '117', '', '3', '0', '0', '0', '120'),
      ...row('CARRIED_IN', '5', '', '0', '0', '0', '0', '5'),
      ...row('PARTLY_GRANTED', '6', '', '0', '0', '0', '0', '6'),
      ...row('REFUSED_BY_LAW', '27', '0', '0', '0', '0', '0', '27'),
      ...row('NOT_PROCESSED_RECONFIRM', '40', '0', '3', '0', '0', '0', '43'),
      ...row('OTHER_NOT_CORRECTED', '45', '0', '0', '0', '0', '0', '45'),
      ...row('CLOSED', '118', '0', '3', '0', '0', '0', '121'),
      ...row('CARRIED_OUT', '4', '0', '0', '0', '0', '0', '4'),
      ...proceedings('LAWSUIT_DIRECT', '1', '1', '15', '6', '23'),
    },
  },
  pageCut: {
    agency: '潮汐县打更人办公室',
    year: 2024,
    edition: 'V2021',
    cells: {
      'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE': '4',
      'disclosure/PENALTIES/DECISIONS': '31',
      ...row('RECEIVED', '95', '1', '0', '0', '0', '0', '96'),
      ...row('REFUSED_PROCESS', '9', '0', '0', '0', '0', '0', '9'),
      ...row('UNAVAILABLE_NEEDS_CREATION', '11', '1', '0', '0', '0', '0', '12'),
      ...row('NOT_PROCESSED_RECONFIRM', '31', '0', '0', '0', '0', '0', '31'),
      ...row('OTHER_NOT_CORRECTED', '25', '0', '0', '0', '0', '0', '25'),
      ...row('OTHER_FEE_UNPAID', '17', '0', '0', '0', '0', '0', '17'),
      ...row('CLOSED', '93', '1', '0', '0', '0', '0', '94'),
      ...row('CARRIED_OUT', '2', '0', '0', '0', '0', '0', '2'),
      ...proceedings('REVIEW', '1', '1', '0', '0', '2'),
    },
  },
  scattered: {
    agency: '云上市钟表局',
    year: 2020,
    edition: 'V2019',
    cells: {
      'disclosure/NORMATIVE_DOCUMENTS/ISSUED': '12',
      'disclosure/NORMATIVE_DOCUMENTS/DISCLOSED_IN_YEAR': '12',
      'disclosure/NORMATIVE_DOCUMENTS/DISCLOSED_TOTAL': '111',
      'disclosure/LICENSES/ITEMS_LAST_YEAR': '61',
      'disclosure/LICENSES/ITEMS_CHANGE': '+2',
      'disclosure/LICENSES/DECISIONS': '7746',
      'disclosure/PENALTIES/ITEMS_LAST_YEAR': '136',
      'disclosure/PENALTIES/ITEMS_CHANGE': '-4',
      'disclosure/PENALTIES/DECISIONS': '4119',
      'disclosure/FEES/ITEMS_LAST_YEAR': '2',
      'disclosure/PROCUREMENT/PROJECTS': '6',
      'disclosure/PROCUREMENT/AMOUNT': '282.1万元',
      ...row('RECEIVED', '821', '35', '0', '0', '2', '1', '859'),
      ...row('GRANTED', '258', '12', '0', '0', '1', '1', '272'),
      ...row('NOT_PROCESSED_PETITION', '511', '23', '0', '0', '1', '0', '535'),
      ...row('CLOSED', '769', '35', '0', '0', '2', '1', '807'),
      ...row('CARRIED_OUT', '52', '0', '0', '0', '0', '0', '52'),
      ...proceedings('REVIEW', '5', '0', '0', '2', '7'),
    },
  },
};

/** A report as parts in reading order: lines of text and tables. */
export function partsOf({ agency, year, edition, cells }) {
  const print = (ref) => cells[ref] ?? '0';
  return [
    { title: `${agency}${year}年政府信息公开工作年度报告` },
    { text: `本报告由${agency}编制，统计期限自${year}年1月1日起至${year}年12月31日止。` },
    { heading: '一、总体情况' },
    { text: '这一年里，纸鸢飞过屋顶十二次，能说的都写在下面；写不下的，留在窗台上等风来取，风来了三回。' },
    { heading: '二、主动公开政府信息情况' },
    ...disclosureTables(edition, print).map((table) => ({ table })),
    { heading: '三、收到和处理政府信息公开申请情况' },
    { table: applicationTable(edition, print) },
    { heading: '四、政府信息公开行政复议、行政诉讼情况' },
    { table: proceedingTable(print) },
    { heading: '五、存在的主要问题及改进情况' },
    { text: '告示栏太高，个子小的看不见；明年放低三十厘米。' },
    { heading: '六、其他需要报告的事项' },
    { text: '没有别的要说。' },
  ];
}

/** What a report prints, cell by cell. */
export function truthOf(report) {
  const cells = partsOf(report)
    .flatMap((part) => part.table ?? [])
    .flat()
    .filter((cell) => cell.ref);
  const { agency, year, edition } = report;
  return { agency, year, edition, cells: Object.fromEntries(cells.map((cell) => [cell.ref, cell.text])) };
}
