import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/etl/normalize/fold-letters.js';
import { identifyReport } from '../../src/etl/normalize/identify-report.js';
import { readRegionIndex } from '../../src/etl/normalize/region-index.js';
import { shortNamesOf } from '../../src/etl/region-names.js';
import { toLines } from '../../src/etl/normalize/text-lines.js';

const regions = readRegionIndex();
const identify = (text: string) => identifyReport(foldLetters(toLines(text)), regions);
const tail = '政府信息公开工作年度报告';

describe('the region of a title', () => {
  it.each([
    [`巨鹿县教育局2024年${tail}`, '130529'],
    [`河北省邢台市巨鹿县教育局2024年${tail}`, '130529'],
    [`河北邢台巨鹿县教育局2024年${tail}`, '130529'],
    [`巨鹿卫健局2024年${tail}`, '130529'],
    [`2022年金华市市场监督管理局${tail}`, '330700'],
    [`温州市鹿城区人民政府七都街道办事处2023年${tail}`, '330302'],
    [`济南市历下区人民政府大明湖街道办事处2023年${tail}`, '370102'],
    [`衡阳市衡东县杨林镇2021年度${tail}`, '430424'],
    [`遂宁市公安局船山区分局2023年${tail}`, '510903'],
    [`鄂州市生态环境局华容分局2023年${tail}`, '420703'],
    [`重庆市公安局渝中区分局2023年${tail}`, '500103'],
    [`国家税务总局广州市白云区税务局2023年${tail}`, '440111'],
    [`淄博市公安局交通警察支队张店大队2023年${tail}`, '370303'],
    [`北京市朝阳区教育委员会2023年${tail}`, '110105'],
    [`仙桃市财政局2023年${tail}`, '429004'],
    [`新疆维吾尔自治区教育厅2023年${tail}`, '650000'],
    [`南京市鼓楼区教育局2023年${tail}`, '320106'],
    [`阜蒙县农业农村局2023年${tail}`, '210921'],
    [`喀左县教育局2023年${tail}`, '211324'],
    [`锡盟商务局2023年${tail}`, '152500'],
    [`维西县教育局2023年${tail}`, '533423'],
    [`孟村县教育局2023年${tail}`, '130930'],
    [`双江县教育局2023年${tail}`, '530925'],
    [`景宁县教育局2023年${tail}`, '331127'],
    [`三都县教育局2023年${tail}`, '522732'],
    [`巨鹿縣教育局2023年政府信息公開(kāi)工作年度報告`, '130529'],
    [`湛江市经济技术开发区管理委员会2023年${tail}`, '440800Z01'],
  ])('%s is %s', (title, code) => {
    expect(identify(title).region).toMatchObject({ code, rule: 'TITLE' });
  });

  it('is not guessed where several places have the name', () => {
    const { region, issues } = identify(`鼓楼区教育局2023年${tail}`);
    expect(region).toEqual({
      code: null,
      rule: 'AMBIGUOUS',
      candidates: ['320106', '320302', '350102', '410204'],
      evidence: '鼓楼区',
    });
    expect(issues.map((issue) => issue.code)).toEqual(['REGION_UNDECIDED']);
  });

  it.each([`教育局2019年${tail}`, `县人社局2021年${tail}`, `2025年${tail}`])(
    'is none where no place is named: %s',
    (title) => {
      expect(identify(title).region).toEqual({ code: null, rule: 'NONE', candidates: [] });
    },
  );

  it('is taken from the issuer where the title leaves the place out', () => {
    const identity = identify(
      `县人社局2021年${tail}\n一、总体情况\n风很大。\n巨鹿县人力资源和社会保障局\n2022年1月20日`,
    );
    expect(identity).toMatchObject({
      region: { code: '130529' },
      agency: { name: '县人社局', type: 'HUMAN_RESOURCES' },
    });
  });
});

describe('the title', () => {
  it.each([
    ['临县教育局\n2024 年政府信息公开工作年度报告', '临县教育局', 2024],
    ['川汇区教育局2024年政府信息公开工作年度报\n告', '川汇区教育局', 2024],
    ['灵寿县教育局2021年政府信息公开\n\n工作年度报告', '灵寿县教育局', 2021],
    ['临县教育局 2024 年政府信息公开工作 年度报告', '临县教育局', 2024],
    ['2024年度临县教育局政府信息公开工作年度报告', '临县教育局', 2024],
    ['临县教育局关于2021年度政府信息公开工作的年度报告', '临县教育局', 2021],
    ['临县教育局2021年政府信息公开年报（文字版）', '临县教育局', 2021],
    ['临县人民政府办公室2021年政府信息公开工作报告', '临县人民政府办公室', 2021],
    ['遂宁市公安局船山\n区分局2023年政府信息公开工作年度报告', '遂宁市公安局船山区分局', 2023],
  ])('%j is of %s', (text, name, year) => {
    expect(identify(text)).toMatchObject({ year, agency: { name } });
  });

  it('without a year leaves it to the statistics period, of whose digits only the first four count', () => {
    const text =
      '临县教育局政府信息公开工作年度报告\n本报告所列数据的统计期限自20231月1日起至202312月31日止。';
    expect(identify(text)).toMatchObject({ year: 2023, agency: { name: '临县教育局' } });
  });

  it('without a year anywhere leaves the year open and says so', () => {
    const { year, issues } = identify('临县教育局政府信息公开工作年度报告');
    expect(year).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual(['YEAR_UNKNOWN']);
  });
});

describe('the scope', () => {
  it.each([
    [`临县人民政府2024年${tail}`, 'GOVERNMENT', 'GOVERNMENT_REPORTS'],
    [`临县2024年${tail}`, 'GOVERNMENT', 'GOVERNMENT_REPORTS'],
    [`临县人民政府办公室2024年${tail}`, 'GOVERNMENT_OFFICE', 'AGENCY_REPORTS'],
    [`临县教育局2024年${tail}`, 'EDUCATION', 'AGENCY_REPORTS'],
    [`2024年${tail}`, 'OTHER', 'UNKNOWN'],
  ])('of %s is %s, %s', (title, type, scope) => {
    expect(identify(title)).toMatchObject({ agency: { type }, scope });
  });
});

describe('short names of places', () => {
  it.each([
    ['巨鹿县', ['巨鹿']],
    ['临县', []],
    ['新疆维吾尔自治区', ['新疆']],
    ['内蒙古自治区', ['内蒙古']],
    ['恩施土家族苗族自治州', ['恩施州', '恩施']],
    ['孟村回族自治县', ['孟村县', '孟村']],
  ])('of %s are %j', (name, expected) => {
    expect(shortNamesOf(name).filter((short) => !short.includes('自治'))).toEqual(
      expect.arrayContaining(expected),
    );
  });
});
