import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/etl/normalize/fold-letters.js';
import { identifyReport } from '../../src/etl/normalize/identify-report.js';
import { readRegionIndex } from '../../src/etl/normalize/region-index.js';
import { toLines } from '../../src/etl/normalize/text-lines.js';

const regions = readRegionIndex();
const tail = '政府信息公开工作年度报告';

/** What a careful reader takes from a title alone: year, region (null: not decided), type of body. */
const titles: readonly (readonly [title: string, year: number | null, code: string | null, type: string])[] =
  [
    [`巨鹿县卫生和计划生育局2018年${tail}`, 2018, '130529', 'HEALTH'],
    [`巨鹿县卫健委2019年度${tail}`, 2019, '130529', 'HEALTH'],
    [`巨鹿县国土资源局2018年${tail}`, 2018, '130529', 'NATURAL_RESOURCES'],
    [`巨鹿县自然资源和规划局2023年${tail}`, 2023, '130529', 'NATURAL_RESOURCES'],
    [`巨鹿县食品药品监督管理局2018年${tail}`, 2018, '130529', 'MARKET_REGULATION'],
    [`巨鹿县市监局2021年${tail}`, 2021, '130529', 'MARKET_REGULATION'],
    [`巨鹿县扶贫办2020年${tail}`, 2020, '130529', 'RURAL_REVITALIZATION'],
    [`巨鹿县乡村振兴局2021年${tail}`, 2021, '130529', 'RURAL_REVITALIZATION'],
    [`巨鹿县农业农村局2024年${tail}`, 2024, '130529', 'AGRICULTURE'],
    [`巨鹿县林草局2021年${tail}`, 2021, '130529', 'FORESTRY'],
    [`巨鹿县退役军人局2021年${tail}`, 2021, '130529', 'VETERANS'],
    [`巨鹿县政务数据局2023年${tail}`, 2023, '130529', 'ADMINISTRATIVE_APPROVAL'],
    [`巨鹿县城管执法局2023年${tail}`, 2023, '130529', 'URBAN_MANAGEMENT'],
    [`巨鹿县发改局2023年${tail}`, 2023, '130529', 'DEVELOPMENT_REFORM'],
    [`巨鹿县教体局2023年${tail}`, 2023, '130529', 'EDUCATION'],
    [`巨鹿县住建局2023年${tail}`, 2023, '130529', 'HOUSING_CONSTRUCTION'],
    [`巨鹿县司法局二○二一年${tail}`, 2021, '130529', 'JUSTICE'],
    [`巨鹿县审计局２０２３年${tail}`, 2023, '130529', 'AUDIT'],
    [`【巨鹿县】财政局2023年${tail}`, 2023, '130529', 'FINANCE'],
    [`巨鹿县财政局 2023 年 政府 信息 公开 工作 年度 报告`, 2023, '130529', 'FINANCE'],
    [`2023年${tail}（文字版）`, 2023, null, 'OTHER'],
    [`关于巨鹿县财政局2023年${tail}`, 2023, '130529', 'FINANCE'],
    [`2024年1月13日巨鹿县财政局2023年${tail}`, 2023, '130529', 'FINANCE'],
    [`2024年1月13日 巨鹿县财政局${tail}（2023年度）`, 2023, '130529', 'FINANCE'],
    [`巨鹿县财政局2024年1月13日2023年${tail}`, 2023, '130529', 'FINANCE'],
    [`2023年度${tail}（巨鹿县财政局）`, 2023, '130529', 'FINANCE'],
    [`巨鹿县财政局2023年政府信息公开工作年报（图片版）`, 2023, '130529', 'FINANCE'],
    [`巨鹿县财政局${tail}(2023年度)`, 2023, '130529', 'FINANCE'],
    [`巨鹿县财政局${tail}（2023）`, 2023, '130529', 'FINANCE'],
    [`巨鹿縣財政局2023年政府信息公開工作年度報告`, 2023, '130529', 'FINANCE'],
    [`中共巨鹿县委 巨鹿县人民政府信访局2023年${tail}`, 2023, '130529', 'PETITIONS'],
    [`国家统计局巨鹿调查队2023年${tail}`, 2023, '130529', 'STATISTICS'],
    [`国家税务总局巨鹿县税务局2022年${tail}`, 2022, '130529', 'TAX'],
    [`河北省巨鹿县气象局2022年${tail}`, 2022, '130529', 'METEOROLOGY'],
    [`邢台市生态环境局巨鹿县分局2023年${tail}`, 2023, '130529', 'ECOLOGY_ENVIRONMENT'],
    [`邢台市住房公积金管理中心巨鹿县管理部2023年${tail}`, 2023, '130529', 'HOUSING_FUND'],
    [`邢台市公安局交通警察支队2023年${tail}`, 2023, '130500', 'PUBLIC_SECURITY'],
    [`巨鹿县消防救援大队2023年${tail}`, 2023, '130529', 'FIRE_RESCUE'],
    [`邢台经济开发区管委会2023年${tail}`, 2023, '130500Z01', 'DEVELOPMENT_ZONE'],
    [`上海市静安区人民政府江宁路街道办事处2023年${tail}`, 2023, '310106', 'SUBDISTRICT'],
    [`阿鲁科尔沁旗天山镇人民政府2023年${tail}`, 2023, '150421', 'TOWNSHIP'],
    [`新巴尔虎左旗财政局2023年${tail}`, 2023, '150726', 'FINANCE'],
    [`双江拉祜族佤族布朗族傣族自治县财政局2023年${tail}`, 2023, '530925', 'FINANCE'],
    [`神农架林区财政局2023年${tail}`, 2023, '429021', 'FINANCE'],
    [`六枝特区财政局2023年${tail}`, 2023, '520203', 'FINANCE'],
    [`济源市财政局2023年${tail}`, 2023, '419001', 'FINANCE'],
    [`东莞市虎门镇人民政府2023年${tail}`, 2023, '441900', 'TOWNSHIP'],
    [`邢台市襄都区财政局2023年${tail}`, 2023, '130502', 'FINANCE'],
    [`邢台市桥东区财政局2018年${tail}`, 2018, '130502@2002', 'FINANCE'],
    [`新华区教育局2023年${tail}`, 2023, null, 'EDUCATION'],
    [`朝阳区财政局2023年${tail}`, 2023, null, 'FINANCE'],
    [`城关镇人民政府2023年${tail}`, 2023, null, 'TOWNSHIP'],
    [`区财政局2023年${tail}`, 2023, null, 'FINANCE'],
    [`巨鹿县财政局2023年政府信息公开工作总结报告`, 2023, '130529', 'FINANCE'],
    [`巨鹿县教育体育局2023年${tail}`, 2023, '130529', 'EDUCATION'],
    [`贵州省水城县人民政府政府信息公开2019年度报告`, 2019, '520221', 'GOVERNMENT'],
    [`第四师可克达拉市政府信息公开工作2021年度报告`, 2021, '659008', 'GOVERNMENT'],
  ];

describe('an odd title tells its year, its place and its body', () => {
  it.each(titles)('%s', (title, year, code, type) => {
    const found = identifyReport(foldLetters(toLines(title)), regions);
    expect({ year: found.year, code: found.region.code, type: found.agency.type }).toEqual({
      year,
      code,
      type,
    });
  });
});

describe('the running head of a page', () => {
  it.each([
    '行政许可 4',
    '（三）不予公开 1.属于国家秘密 0 2 182 0 0 0 184',
    '| 一、本年新收政府信息公开申请数量 |  |  | 40 | 124 | 871 | 839 | 682 | 2040 | 4596 |',
  ])('is no title over the row %s', (row) => {
    const found = identifyReport(toLines(`2024年${tail}\n${row}\n2024年${tail}`), regions);
    expect({ title: found.title, year: found.year, name: found.agency.name }).toEqual({
      title: `2024年${tail}`,
      year: 2024,
      name: '',
    });
  });

  it.each([
    ['20', '24年'],
    ['2024', '年度'],
  ])('may have its year over two lines, %s and %s', (end, beginning) => {
    expect(identifyReport(toLines(`巨鹿县财政局${end}\n${beginning}${tail}`), regions)).toMatchObject({
      year: 2024,
      region: { code: '130529' },
    });
  });
});
