import { describe, expect, it } from 'vitest';
import { agencyTypeOfName, type AgencyTypeKey } from '../../src/schema/catalogue/agency-types.js';
import { findAgencyLine } from '../../src/schema/catalogue/agency-lines.js';
import { identifyAgency, identifyOwner } from '../../src/etl/load/agency/agency-identity.js';
import { nameStemOf } from '../../src/etl/load/agency/name-stem.js';
import { places } from '../support/agency-id-of.js';

const bodyOf = (name: string, code: string | null, type: AgencyTypeKey) =>
  identifyAgency({ agency: { name, type }, region: { code, candidates: [], rule: 'TITLE' } }, places);
const idOf = (name: string, code: string | null, type: AgencyTypeKey): string => bodyOf(name, code, type).id;

describe('one body', () => {
  it.each<[string, AgencyTypeKey, readonly string[]]>([
    [
      '130529',
      'HEALTH',
      [
        '巨鹿县卫生和计划生育局',
        '巨鹿县卫生计生局',
        '巨鹿县卫生健康局',
        '巨鹿县卫健委',
        '县卫健局',
        '河北省邢台市巨鹿县卫生健康委员会',
      ],
    ],
    ['130529', 'HUMAN_RESOURCES', ['巨鹿县人力资源和社会保障局', '县人社局', '巨鹿人社局']],
    ['130529', 'AGRICULTURE', ['巨鹿县农业局', '巨鹿县农业农村局']],
    [
      '130529',
      'ECOLOGY_ENVIRONMENT',
      ['巨鹿县环境保护局', '邢台市生态环境局巨鹿县分局', '邢台市生态环境局巨鹿分局'],
    ],
    ['130529', 'EMERGENCY', ['巨鹿县安全生产监督管理局', '巨鹿县应急管理局']],
    [
      '130529',
      'CULTURE_TOURISM_SPORT',
      ['巨鹿县文化广电和旅游局', '巨鹿县文旅局', '巨鹿县文化广电体育和旅游局'],
    ],
    ['130529', 'RURAL_REVITALIZATION', ['巨鹿县扶贫开发办公室', '巨鹿县乡村振兴局']],
    ['370303', 'PUBLIC_SECURITY', ['淄博市公安局张店分局', '张店区公安局']],
    ['330302', 'SUBDISTRICT', ['温州市鹿城区人民政府七都街道办事处', '鹿城区七都街道', '七都街道办事处']],
    ['430424', 'TOWNSHIP', ['衡阳市衡东县杨林镇', '杨林镇人民政府', '衡东县杨林镇人民政府']],
    [
      '440800',
      'DEVELOPMENT_ZONE',
      ['湛江市经济技术开发区管理委员会', '湛江经济技术开发区管委会', '湛江经开区'],
    ],
    ['370303', 'PUBLIC_SECURITY', ['淄博市公安局交通警察支队张店大队', '张店区公安局交警大队']],
  ])('of %s and type %s keeps its identity through %j', (code, type, names) => {
    expect([...new Set(names.map((name) => idOf(name, code, type)))]).toHaveLength(1);
  });

  it('has a name of its own for an identity where its region is not known', () => {
    expect(idOf('鼓楼区教育局', null, 'EDUCATION')).not.toBe(idOf('城关区教育局', null, 'EDUCATION'));
  });
});

describe('two bodies of one type in a region', () => {
  it.each<[string, AgencyTypeKey, readonly string[]]>([
    ['130500', 'CULTURE_TOURISM_SPORT', ['邢台市文化广电和旅游局', '邢台市体育局', '邢台市文物局']],
    [
      '130500',
      'MARKET_REGULATION',
      [
        '邢台市市场监督管理局',
        '邢台市工商行政管理局',
        '邢台市质量技术监督局',
        '邢台市食品药品监督管理局',
        '邢台市知识产权局',
      ],
    ],
    ['130500', 'ADMINISTRATIVE_APPROVAL', ['邢台市行政审批局', '邢台市大数据局']],
    ['130500', 'COMMERCE', ['邢台市商务局', '邢台市粮食和物资储备局']],
    ['330302', 'SUBDISTRICT', ['鹿城区七都街道办事处', '鹿城区五马街道办事处']],
    ['440800', 'DEVELOPMENT_ZONE', ['湛江市经济技术开发区管理委员会', '湛江高新技术产业开发区管理委员会']],
    ['440800', 'PUBLIC_SECURITY', ['湛江市公安局', '湛江经济技术开发区公安分局', '湛江市公安局交通警察支队']],
    ['130500', 'EDUCATION', ['邢台市教育局', '邢台经济开发区教育局', '邢台市教育考试中心']],
    ['130529', 'OTHER', ['巨鹿县总工会', '巨鹿县残疾人联合会']],
  ])('of %s and type %s stay apart: %j', (code, type, names) => {
    expect(new Set(names.map((name) => idOf(name, code, type)))).toHaveLength(names.length);
  });
});

describe('the body above', () => {
  it.each<[string, string, AgencyTypeKey, string | null, string | null]>([
    ['遂宁市公安局船山区分局', '510903', 'PUBLIC_SECURITY', '遂宁市公安局', '510900-PUBLIC_SECURITY'],
    [
      '鄂州市生态环境局华容分局',
      '420703',
      'ECOLOGY_ENVIRONMENT',
      '鄂州市生态环境局',
      '420700-ECOLOGY_ENVIRONMENT',
    ],
    ['重庆市公安局渝中区分局', '500103', 'PUBLIC_SECURITY', '重庆市公安局', '500000-PUBLIC_SECURITY'],
    ['国家税务总局广州市白云区税务局', '440111', 'TAX', '国家税务总局广州市税务局', '440100-TAX'],
    ['湛江经济技术开发区公安分局', '440800', 'PUBLIC_SECURITY', null, '440800-PUBLIC_SECURITY'],
    [
      '温州市鹿城区人民政府七都街道办事处',
      '330302',
      'SUBDISTRICT',
      '温州市鹿城区人民政府',
      '330302-GOVERNMENT',
    ],
    ['沅江市公安局交通警察大队', '430981', 'PUBLIC_SECURITY', '沅江市公安局', '430981-PUBLIC_SECURITY'],
  ])('%s is %s', (name, code, type, ownerName, ownerId) => {
    const body = bodyOf(name, code, type);
    expect(body.owner?.name).toBe(ownerName);
    expect(identifyOwner(body, places)?.id).toBe(ownerId);
  });

  it('is told step by step: a squad, the traffic police of the city, the bureau of the city', () => {
    const squad = bodyOf('淄博市公安局交通警察支队张店大队', '370303', 'PUBLIC_SECURITY');
    const traffic = identifyOwner(squad, places)!;
    expect(squad.owner?.name).toBe('淄博市公安局交通警察支队');
    expect(traffic.regionCode).toBe('370300');
    expect(traffic.owner?.name).toBe('淄博市公安局');
    expect(identifyOwner(traffic, places)!.id).toBe('370300-PUBLIC_SECURITY');
  });

  it.each<[string, string, AgencyTypeKey]>([
    ['巨鹿县卫生健康局', '130529', 'HEALTH'],
    ['石家庄市教育局', '130100', 'EDUCATION'],
    ['湛江市人民政府地方志办公室', '440800', 'LOCAL_HISTORY'],
    ['国务院国有资产监督管理委员会', '130000', 'STATE_ASSETS'],
  ])('is none for %s', (name, code, type) => {
    expect(bodyOf(name, code, type).owner).toBeNull();
  });
});

describe('the type of a name', () => {
  it.each<[string, AgencyTypeKey]>([
    ['旅游度假区管委会', 'DEVELOPMENT_ZONE'],
    ['经济技术开发区管理委员会', 'DEVELOPMENT_ZONE'],
    ['国有资产监督管理委员会', 'STATE_ASSETS'],
    ['城市管理委员会', 'URBAN_MANAGEMENT'],
    ['开发区教育局', 'EDUCATION'],
    ['人民政府七都街道办事处', 'SUBDISTRICT'],
    ['农业机械管理局', 'AGRICULTURE'],
    ['市管局', 'MARKET_REGULATION'],
    ['中医药管理局', 'HEALTH'],
    ['人民政府', 'GOVERNMENT'],
    ['政府办', 'GOVERNMENT_OFFICE'],
    ['人民政府国有资产监督管理委员会', 'STATE_ASSETS'],
    ['教育体育局', 'EDUCATION'],
    ['发展改革和工业信息化局', 'DEVELOPMENT_REFORM'],
    ['工业和信息化局', 'INDUSTRY_INFORMATION'],
    ['工业信息化和商务局', 'INDUSTRY_INFORMATION'],
    ['财政局国有资产管理中心', 'FINANCE'],
    ['住房公积金管理中心', 'HOUSING_FUND'],
  ])('%s is %s', (name, type) => {
    expect(agencyTypeOfName(name)).toBe(type);
  });

  it('of a single line of work tells the line; of several, or of more, the main body', () => {
    expect(findAgencyLine('CULTURE_TOURISM_SPORT', '体育局')?.key).toBe('SPORT');
    expect(findAgencyLine('CULTURE_TOURISM_SPORT', '文化体育局')).toBeNull();
    expect(findAgencyLine('MARKET_REGULATION', '市场监督管理局知识产权局')).toBeNull();
    expect(findAgencyLine('NATURAL_RESOURCES', '自然资源和规划局')).toBeNull();
    expect(findAgencyLine('TAX', '税务局')).toBeNull();
    expect(findAgencyLine('TAX', '地方税务局')?.key).toBe('LOCAL_TAX');
  });

  it.each([
    ['卫健委', ''],
    ['卫生健康局', ''],
    ['县人社局', ''],
    ['教育体育局', ''],
    ['甲卫健委', '甲'],
  ])('leaves of %s the stem %j', (organ, stem) => {
    expect(nameStemOf(organ)).toBe(stem);
  });
});
