import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/etl/normalize/fold-letters.js';
import { identifyReport, type StatedIdentity } from '../../src/etl/normalize/identify-report.js';
import { readRegionIndex } from '../../src/etl/normalize/region-index.js';
import { readReferenceRegions } from '../../src/etl/reference-regions.js';
import { referenceRegions } from '../../src/package-root.js';
import { toLines } from '../../src/etl/normalize/text-lines.js';

const regions = readRegionIndex();
const regionOf = (title: string, stated: StatedIdentity = {}, text = '') =>
  identifyReport(foldLetters(toLines(`${title}政府信息公开工作年度报告\n${text}`)), regions, stated).region;

describe('the region is the one of the year', () => {
  it.each([
    ['洛阳市洛龙区教育局2005年', '410307@2002'],
    ['洛阳市洛龙区教育局2022年', '410311'],
    ['洛阳市偃师区教育局2022年', '410307'],
    ['偃师市教育局2020年', '410381'],
    ['邢台市桥西区教育局2019年', '130503@2002'],
    ['邢台市信都区教育局2020年', '130503'],
    ['邢台县教育局2019年', '130521'],
    ['射洪县教育局2018年', '510922'],
    ['射洪市教育局2019年', '510981'],
    ['海门区教育局2020年', '320614'],
    ['杭州市江干区教育局2020年', '330104'],
    ['杭州市临平区教育局2021年', '330113'],
    ['莱芜市莱城区教育局2017年', '371202'],
    ['襄樊市教育局2009年', '420600'],
    ['和安县教育局2024年', '653229'],
  ])('%s: %s', (title, id) => {
    expect(regionOf(title)).toMatchObject({ code: id, rule: 'TITLE' });
  });

  it('also where a name of before or after is printed: one whole area became the other', () => {
    expect(regionOf('射洪县教育局2021年').code).toBe('510981');
    expect(regionOf('射洪市教育局2017年').code).toBe('510922');
  });

  it('is not the one that only a part went to', () => {
    expect(regionOf('邢台县教育局2021年')).toMatchObject({ code: null, rule: 'NONE' });
  });
});

describe('the site decides', () => {
  it('by the credit code in the address, also one that was given up before 2003', () => {
    const uri = 'http://www.jingning.gov.cn/xxgkAnnualReport.jsp?area=11332529002666236N&fbtime=2022';
    expect(regionOf('县自然资源和规划局2022年', { uri })).toEqual({
      code: '331127',
      candidates: ['331127'],
      rule: 'SITE_OWNER',
      evidence: 'area=11332529002666236N',
    });
  });

  it('by the division that stands alone in the address', () => {
    const uri = 'https://www.tx.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=330483ZFC00000&fbtime=2024';
    expect(regionOf('市人民政府2024年', { uri })).toMatchObject({ code: '330483', rule: 'SITE_OWNER' });
  });

  it('among places of one name by the code of the site', () => {
    expect(regionOf('鼓楼区教育局2023年', { siteCode: '3201060001' })).toMatchObject({
      code: '320106',
      rule: 'SITE_OWNER',
      evidence: '鼓楼区；网站标识码 3201060001',
    });
  });

  it('among places of one name by the spelling of its host', () => {
    const uri = 'https://www.changtu.gov.cn/zwgk/1.html';
    expect(regionOf('七家子镇2023年', { uri })).toMatchObject({ code: '211224', rule: 'SITE_OWNER' });
  });

  it('among places of one name by the initials of its host, where only one of them has these', () => {
    const uri = 'https://www.sjz.gov.cn/zfxxgk/1.html';
    expect(regionOf('长安区人民政府2025年', { uri })).toMatchObject({
      code: '130102',
      rule: 'SITE_OWNER',
      evidence: '长安区；sjz',
    });
    const several = 'https://www.gl.gov.cn/zfxxgk/1.html';
    expect(regionOf('鼓楼区教育局2023年', { uri: several }).rule).toBe('AMBIGUOUS');
    expect(regionOf('教育局2023年', { uri }).code).toBeNull();
    expect(regionOf('教育局2023年', { uri }).candidates).toEqual([]);
  });

  it('never alone by the spelling of its host, which only makes candidates', () => {
    const region = regionOf('县交通运输局2022年', { uri: 'https://lixian.gov.cn/26126.html' });
    expect(region).toEqual({
      code: null,
      rule: 'AMBIGUOUS',
      candidates: ['130635', '430723', '513222', '621226'],
      evidence: 'lixian',
    });
  });

  it('not against the level that the name begins with', () => {
    expect(regionOf('县教育局2023年', { siteCode: '3201000001' }).code).toBeNull();
  });
});

describe('the issuer chooses among places of one name', () => {
  it('by the place of its own name', () => {
    expect(regionOf('鼓楼区教育局2023年', { issuer: '徐州市鼓楼区教育局' })).toEqual({
      code: '320302',
      candidates: ['320302'],
      rule: 'TITLE',
      evidence: '鼓楼区；徐州市鼓楼区',
    });
  });

  it('by the area around it, also for a township', () => {
    expect(regionOf('鼓楼区教育局2023年', { issuer: '福州市教育局' }).code).toBe('350102');
    expect(regionOf('城关镇人民政府2021年', { issuer: '临洮县人民政府' }).code).toBeNull();
    expect(regionOf('城关镇人民政府2021年', { issuer: '房县城关镇人民政府' })).toMatchObject({
      code: '420325',
      evidence: '城关镇；房县',
    });
  });

  it('not where it is of another place, or as doubtful as the title', () => {
    expect(regionOf('鼓楼区教育局2023年', { issuer: '巨鹿县教育局' }).rule).toBe('AMBIGUOUS');
    expect(regionOf('鼓楼区教育局2023年', { issuer: '鼓楼区教育局' }).rule).toBe('AMBIGUOUS');
  });
});

describe('telephone numbers choose among places of one name', () => {
  it.each([
    ['025-12345678', '320106'],
    ['（0516）12345678', '320302'],
    ['0591-1234567', '350102'],
    ['0371 - 12345678', '410204'],
    ['0379-12345678', null],
  ])('%s', (number, id) => {
    const region = regionOf('鼓楼区教育局2023年', {}, `联系电话：${number}，地址：鼓楼区1号。`);
    expect(region.code).toBe(id);
    expect(region.rule).toBe(id === null ? 'AMBIGUOUS' : 'CONTACT_LINE');
  });

  it('with the number in the evidence, before the documents that the text cites', () => {
    const text = '根据《河南省政府信息公开办法》编制。电话：025-12345678';
    expect(regionOf('鼓楼区教育局2023年', {}, text)).toMatchObject({
      code: '320106',
      evidence: '鼓楼区；电话区号 025',
    });
  });

  it('but place nothing by themselves, nor where two of them tell different places', () => {
    expect(regionOf('县教育局2023年', {}, '电话：0517-12345678')).toMatchObject({ code: null, rule: 'NONE' });
    const text = '电话：025-12345678，传真：0516-12345678';
    expect(regionOf('鼓楼区教育局2023年', {}, text)).toMatchObject({ code: null, rule: 'AMBIGUOUS' });
  });

  it('of any prefecture: each has a code, and each code is of areas that there are', () => {
    const { table } = regions;
    const codes = readReferenceRegions(referenceRegions).telephoneCodes;
    expect(codes.flatMap((code) => code.regions).filter((id) => !table.find(id))).toEqual([]);
    const prefectures = table.regions.filter(
      ({ level, kind, validTo, id }) =>
        level === 'PREFECTURE' && kind === 'DIVISION' && validTo === null && !/^[78]/u.test(id),
    );
    const isReached = (id: string): boolean =>
      codes.some((code) => regions.mayHaveTelephoneCode(table.find(id)!, code.code));
    expect(prefectures.filter(({ id }) => !isReached(id)).map(({ name }) => name)).toEqual([]);
  });
});

describe('postal codes choose among places of one name', () => {
  it.each([
    ['邮编：350001', '350102', '邮编 350001'],
    ['邮政编码 475000，电话 123', '410204', '邮编 475000'],
    ['（邮编：210009，电话：025-12345678）', '320106', '电话区号 025；邮编 210009'],
  ])('%s', (text, id, words) => {
    expect(regionOf('鼓楼区教育局2023年', {}, text)).toMatchObject({
      code: id,
      rule: 'CONTACT_LINE',
      evidence: `鼓楼区；${words}`,
    });
  });

  it.each([
    ['two places have the code', '邮编：210009'],
    ['the telephone says another place', '邮编：350001，电话：025-12345678'],
    ['two codes say different provinces', '邮编：350001。邮政编码：475000'],
    ['no province has the code', '邮编：990000'],
    ['the number is no postal code', '编号：350001，邮编：3500011'],
  ])('not where %s', (_, text) => {
    expect(regionOf('鼓楼区教育局2023年', {}, text)).toMatchObject({ code: null, rule: 'AMBIGUOUS' });
  });

  it('but place nothing by themselves', () => {
    expect(regionOf('县教育局2023年', {}, '邮编：223100')).toMatchObject({ code: null, rule: 'NONE' });
  });

  it.each([
    ['010010', '150100'], // 呼和浩特
    ['030000', '140100'],
    ['050011', '130100'],
    ['100011', '110000'],
    ['110013', '210100'],
    ['130051', '220100'],
    ['137400', '152201'], // 乌兰浩特, a code of Jilin's digits
    ['150010', '230100'],
    ['162650', '150783'], // 扎兰屯, of Heilongjiang's
    ['200003', '310000'],
    ['210008', '320100'],
    ['230071', '340100'],
    ['250001', '370100'],
    ['300040', '120000'],
    ['310026', '330100'],
    ['330038', '360100'],
    ['350007', '350100'],
    ['400015', '500000'],
    ['410005', '430100'],
    ['430014', '420100'],
    ['450007', '410100'],
    ['510032', '440100'],
    ['530028', '450100'],
    ['550081', '520100'],
    ['570204', '460100'],
    ['610041', '510100'],
    ['650500', '530100'],
    ['710007', '610100'],
    ['730030', '620100'],
    ['735400', '152923'], // 额济纳旗, of Gansu's
    ['750011', '640100'],
    ['750300', '152921'], // 阿拉善左旗, of Ningxia's
    ['810000', '630100'],
    ['830002', '650100'],
    ['850000', '540100'],
  ])('%s may be of %s and of no other province but those of its first digits', (code, id) => {
    const provinces = regions.table.regions.filter(({ level }) => level === 'PROVINCE');
    expect(regions.mayHavePostalCode(regions.table.find(id)!, code)).toBe(true);
    const able = provinces.filter((province) => regions.mayHavePostalCode(province, code) === true);
    expect(able.length).toBeLessThanOrEqual(2);
  });

  it('of every province on the mainland: each has a prefix', () => {
    const { postalPrefixes } = readReferenceRegions(referenceRegions);
    const reached = new Set(postalPrefixes.flatMap((prefix) => prefix.regions));
    const provinces = regions.table.regions.filter(
      ({ level, id }) => level === 'PROVINCE' && !/^[78]/u.test(id),
    );
    expect(provinces.filter(({ id }) => !reached.has(id))).toEqual([]);
  });
});

describe('the text chooses among places of one name', () => {
  it('by the documents of a higher body that it cites', () => {
    const text = '根据《河南省政府信息公开办法》的要求编制。';
    expect(regionOf('鼓楼区教育局2023年', {}, text)).toMatchObject({
      code: '410204',
      rule: 'PARENT_DOCUMENTS',
    });
  });

  it('by the level that it calls its own', () => {
    expect(regionOf('朝阳教育局2023年', {}, '我县重视公开。')).toMatchObject({
      code: '211321',
      rule: 'NAME_AND_LEVEL',
    });
  });

  it('and stays open where it cites two of them', () => {
    const text = '《河南省政府信息公开办法》《江苏省政府信息公开办法》';
    expect(regionOf('鼓楼区教育局2023年', {}, text)).toMatchObject({ code: null, rule: 'AMBIGUOUS' });
  });
});

describe('a township', () => {
  it('whose name no other has stands in its county', () => {
    expect(regionOf('廿三里街道办事处2022年')).toEqual({
      code: '330782',
      candidates: ['330782'],
      rule: 'TITLE',
      evidence: '廿三里街道',
    });
  });

  it('of a name that many have keeps their counties as candidates', () => {
    const region = regionOf('城关镇人民政府2021年');
    expect(region).toMatchObject({ code: null, rule: 'AMBIGUOUS' });
    expect(region.candidates.length).toBeGreaterThan(50);
  });
});

describe('公安', () => {
  it('before 局 is the police, and no county', () => {
    expect(regionOf('公安局交通警察支队张店大队2020年').candidates).not.toContain('421022');
    expect(regionOf('公安局2020年')).toMatchObject({ code: null });
  });

  it('before another word is the county of that name', () => {
    expect(regionOf('公安县公安局2020年')).toMatchObject({ code: '421022' });
    expect(regionOf('公安县卫生健康局2020年')).toMatchObject({ code: '421022' });
  });
});

describe('a short name that another place in full stands behind', () => {
  it('is no place where that one does not lie in it', () => {
    expect(regionOf('南市历下区统计局2020年')).toMatchObject({ code: null, candidates: [] });
    expect(regionOf('济南历下区统计局2020年')).toMatchObject({ code: '370102' });
  });
});

describe('a county that the place before it does not have', () => {
  it.each([
    '长治市郊区人民政府2022年',
    '国家税务总局长治市郊区税务局2022年',
    '重庆市渝北区人民政府2025年',
    '邢台市巨麗县人民政府2022年',
    '石家庄市巨鹿县教育局2022年',
    '河北省太原市教育局2022年',
    '国家税务总局重庆两江新区税务局2023年',
    '天津市滨海新区人民政府2008年',
  ])('%s is not of the place before it, whose own report it would replace', (title) => {
    expect(regionOf(title)).toMatchObject({ code: null });
  });

  it.each([
    ['济南市城市管理局2022年', '370100'],
    ['合肥市社区建设局2022年', '340100'],
    ['成都市都江堰灌区管理处2022年', '510100'],
    ['武汉市东湖新技术开发区管委会2022年', '420100'],
    ['郑州市市场监督管理局2022年', '410100'],
    ['大兴安岭地区行政公署2022年', '232700'],
    ['广州市城市管理和综合执法局2022年', '440100'],
    ['长治市郊区人民政府2017年', '140411'],
  ])('%s names none, and is of %s', (title, code) => {
    expect(regionOf(title)).toMatchObject({ code });
  });
});

describe('a place by its name alone', () => {
  it('of several districts made into one is none of them before', () => {
    expect(regionOf('两江新区管委会2021年')).toMatchObject({ code: null });
    expect(regionOf('海门区教育局2019年')).toMatchObject({ code: '320684' });
  });

  it.each(['长白山保护开发区管理委员会2022年', '太湖流域管理局2022年', '东海航海保障中心2022年'])(
    '%s is of no county of that name',
    (title) => {
      expect(regionOf(title)).toMatchObject({ code: null });
    },
  );

  it.each([
    ['新疆生产建设兵团第八师石河子市2023年', '659001'],
    ['新疆兵团第七师胡杨河市公安局2022年', '659010'],
    ['新疆生产建设兵团教育局2022年', null],
    ['新疆维吾尔自治区教育厅2022年', '650000'],
  ])('the corps of Xinjiang is not its autonomous region: %s', (title, code) => {
    expect(regionOf(title)).toMatchObject({ code });
  });

  it.each([
    ['深圳市生态环境局龙岗管理局2022年', '440307'],
    ['深圳市市场监督管理局福田监管局2022年', '440304'],
    ['深圳市生态环境局2022年', '440300'],
  ])('a bureau of a district behind the bureau of its city: %s', (title, code) => {
    expect(regionOf(title)).toMatchObject({ code });
  });
});
