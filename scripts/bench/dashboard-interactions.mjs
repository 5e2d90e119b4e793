// What a person does in the dashboard, for `npm run bench:dashboard`: where it begins, with what it is done, and what
// the page must show in the end.

const chooseIndicator = async (page, name) => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
};

const openIndicators = (page) => page.getByRole('button', { name: '指标' }).click();

const years = ['2024', '2023', '2022', '2021', '2020', '2019'];
const changeYear = (page, year) => page.getByLabel('年度').selectOption(year);

const tile = (name) => `[data-chart="map"] a[aria-label*="${name}："]`;
const goIn = (page, name) => page.locator(tile(name)).click();
const goBack = (page) => page.goBack();

/** Each value is another answer: none is measured twice in a round, so none comes from what the page keeps. */
export const interactions = [
  {
    name: 'year, whole country',
    from: '?year=2025',
    type: 'change',
    values: years,
    act: changeYear,
  },
  {
    name: 'year, a province',
    from: '?year=2025&region=130000',
    type: 'change',
    values: years,
    act: changeYear,
  },
  {
    name: 'indicator, whole country',
    from: '?year=2024',
    type: 'click',
    values: ['公开率', '行政许可处理决定数量', '行政事业性收费金额', '不予公开率', '本年新收申请数量'],
    // The dialog is opened before the input that is measured.
    prepare: openIndicators,
    act: chooseIndicator,
  },
  {
    name: 'down into a province',
    from: '?year=2024',
    type: 'click',
    values: ['河北省', '山西省', '辽宁省', '四川省', '江苏省', '云南省'],
    act: goIn,
    after: goBack,
  },
  {
    name: 'down into a prefecture',
    from: '?year=2024&region=130000',
    type: 'click',
    values: ['石家庄市', '唐山市', '邯郸市', '邢台市', '保定市', '沧州市'],
    act: goIn,
    after: goBack,
  },
  {
    name: 'down into a county',
    from: '?year=2024&region=130100',
    type: 'click',
    values: ['长安区', '正定县', '赵县', '平山县', '井陉县', '元氏县'],
    act: goIn,
    after: goBack,
  },
  {
    name: 'down into a body',
    from: '?year=2024&region=130102',
    type: 'click',
    values: [0, 1, 2, 3, 4, 5],
    act: (page, index) => page.locator('[data-chart="map"] a').nth(index).click(),
    after: goBack,
  },
  {
    name: 'to the ranking',
    from: '?year=2024',
    type: 'click',
    values: years,
    prepare: changeYear,
    act: (page) => page.getByRole('link', { name: '排名', exact: true }).click(),
    awaits: '[data-view="ranking"]',
    after: goBack,
  },
  {
    name: 'counties of a province, ranked, by year',
    from: '?view=ranking&region=130000&level=COUNTY&indicator=REFUSAL_RATE&year=2025',
    type: 'change',
    values: years,
    act: changeYear,
  },
  {
    name: 'to the trends',
    from: '?year=2024',
    type: 'click',
    values: ['全国'],
    act: (page) => page.getByRole('link', { name: '趋势', exact: true }).click(),
    awaits: '[data-view="trend"]',
    after: goBack,
  },
  {
    name: 'outcomes of applications, by year',
    from: '?view=applications&year=2025',
    type: 'change',
    values: years,
    act: changeYear,
  },
  {
    name: 'reviews and lawsuits, by year',
    from: '?view=disputes&year=2025',
    type: 'change',
    values: years,
    act: changeYear,
  },
  {
    name: 'data quality, by year',
    from: '?view=quality&year=2025',
    type: 'change',
    values: years,
    act: changeYear,
  },
  {
    name: 'language',
    from: '?year=2024',
    type: 'click',
    values: ['English', '中文', 'English', '中文'],
    act: (page, name) => page.getByRole('link', { name, exact: true }).click(),
  },
  {
    name: 'sort of 500 rows',
    from: '?view=ranking&level=COUNTY&year=2024&tables=ranking',
    type: 'click',
    values: [0, 1, 1, 0],
    act: (page, column) => page.locator('[data-chart="ranking"] th .sort').nth(column).click(),
    awaits: null,
  },
  {
    name: 'keystroke in the search',
    from: '?year=2024',
    type: 'input',
    values: ['巨', '石家', '130', 'bei', '卫生', '朝阳'],
    act: (page, text) => page.getByLabel('查找地区或机关').fill(text),
    awaits: (text) => `[role="listbox"][data-found="${text}"]`,
    after: (page) => page.getByLabel('查找地区或机关').fill(''),
  },
];
