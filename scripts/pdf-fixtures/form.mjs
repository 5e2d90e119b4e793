/** The tables of the form as cells with spans, written without the catalogue, and the references of their values. */

const applicants = ['NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'WELFARE', 'LEGAL_SERVICE', 'OTHER', 'TOTAL'];
const results = ['UPHELD', 'CORRECTED', 'OTHER', 'PENDING', 'TOTAL'];
const procedures = ['REVIEW', 'LAWSUIT_DIRECT', 'LAWSUIT_AFTER_REVIEW'];
const items = ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE', 'DECISIONS'];
const itemHeads = ['上一年项目数量', '本年增/减', '处理决定数量'];

const blocks = {
  V2021: [
    {
      item: '一',
      heads: ['本年制发件数', '本年废止件数', '现行有效件数'],
      columns: ['ISSUED', 'REPEALED', 'IN_FORCE'],
      rows: [
        ['REGULATIONS', '规章'],
        ['NORMATIVE_DOCUMENTS', '行政规范性文件'],
      ],
    },
    { item: '五', heads: ['本年处理决定数量'], columns: ['DECISIONS'], rows: [['LICENSES', '行政许可']] },
    {
      item: '六',
      heads: ['本年处理决定数量'],
      columns: ['DECISIONS'],
      rows: [
        ['PENALTIES', '行政处罚'],
        ['COERCIONS', '行政强制'],
      ],
    },
    {
      item: '八',
      heads: ['本年收费金额（单位：万元）'],
      columns: ['AMOUNT'],
      rows: [['FEES', '行政事业性收费']],
    },
  ],
  V2019: [
    {
      item: '一',
      heads: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      columns: ['ISSUED', 'DISCLOSED_IN_YEAR', 'DISCLOSED_TOTAL'],
      rows: [
        ['REGULATIONS', '规章'],
        ['NORMATIVE_DOCUMENTS', '规范性文件'],
      ],
    },
    {
      item: '五',
      heads: itemHeads,
      columns: items,
      rows: [
        ['LICENSES', '行政许可'],
        ['OTHER_SERVICES', '其他对外管理服务事项'],
      ],
    },
    {
      item: '六',
      heads: itemHeads,
      columns: items,
      rows: [
        ['PENALTIES', '行政处罚'],
        ['COERCIONS', '行政强制'],
      ],
    },
    {
      item: '八',
      heads: itemHeads.slice(0, 2),
      columns: items.slice(0, 2),
      rows: [['FEES', '行政事业性收费']],
    },
    {
      item: '九',
      heads: ['采购项目数量', '采购总金额'],
      columns: ['PROJECTS', 'AMOUNT'],
      rows: [['PROCUREMENT', '政府集中采购']],
    },
  ],
};

const refused = [
  ['REFUSED_STATE_SECRET', '1.属于国家秘密'],
  ['REFUSED_BY_LAW', '2.其他法律行政法规禁止公开'],
  ['REFUSED_SECURITY_STABILITY', '3.危及“三安全一稳定”'],
  ['REFUSED_THIRD_PARTY', '4.保护第三方合法权益'],
  ['REFUSED_INTERNAL_AFFAIRS', '5.属于三类内部事务信息'],
  ['REFUSED_PROCESS', '6.属于四类过程性信息'],
  ['REFUSED_ENFORCEMENT_FILE', '7.属于行政执法案卷'],
  ['REFUSED_ADMINISTRATIVE_QUERY', '8.属于行政查询事项'],
];
const unavailable = [
  ['UNAVAILABLE_NOT_HELD', '1.本机关不掌握相关政府信息'],
  ['UNAVAILABLE_NEEDS_CREATION', '2.没有现成信息需要另行制作'],
  ['UNAVAILABLE_UNCLEAR', '3.补正后申请内容仍不明确'],
];
const notProcessed = [
  ['NOT_PROCESSED_PETITION', '1.信访举报投诉类申请'],
  ['NOT_PROCESSED_DUPLICATE', '2.重复申请'],
  ['NOT_PROCESSED_PUBLICATION', '3.要求提供公开出版物'],
  ['NOT_PROCESSED_EXCESSIVE', '4.无正当理由大量反复申请'],
  ['NOT_PROCESSED_RECONFIRM', '5.要求行政机关确认或重新出具已获取信息'],
];
const other = {
  V2021: [
    ['OTHER_NOT_CORRECTED', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['OTHER_FEE_UNPAID', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['OTHER', '3.其他'],
  ],
  V2019: [],
};

const label = (text, spans = {}) => ({ text, ...spans });
const value = (ref, print) => ({ text: print(ref), ref });

/** The tables of section two, one for each item of the article. */
export function disclosureTables(edition, print) {
  return blocks[edition].map(({ item, heads, columns, rows }) => [
    [label(`第二十条第（${item}）项`, { columns: heads.length + 1 })],
    [label('信息内容'), ...heads.map((head) => label(head))],
    ...rows.map(([row, text]) => [
      label(text),
      ...columns.map((column) => value(`disclosure/${row}/${column}`, print)),
    ]),
  ]);
}

function groupRows(name, rows, values) {
  return rows.map(([row, text], index) => [
    ...(index === 0 ? [label(name, { rows: rows.length })] : []),
    label(text),
    ...values(row),
  ]);
}

/** The table of section three. */
export function applicationTable(edition, print) {
  const values = (row) => applicants.map((column) => value(`applications/${row}/${column}`, print));
  const others = other[edition];
  const outcomes = [
    [label('（一）予以公开', { columns: 2 }), ...values('GRANTED')],
    [
      label('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', { columns: 2 }),
      ...values('PARTLY_GRANTED'),
    ],
    ...groupRows('（三）不予公开', refused, values),
    ...groupRows('（四）无法提供', unavailable, values),
    ...groupRows('（五）不予处理', notProcessed, values),
    ...(others.length > 0
      ? groupRows('（六）其他处理', others, values)
      : [[label('（六）其他处理', { columns: 2 }), ...values('OTHER_HANDLING')]]),
    [label('（七）总计', { columns: 2 }), ...values('CLOSED')],
  ];
  outcomes[0].unshift(label('三、本年度办理结果', { rows: outcomes.length }));
  const hint = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  return [
    [label(hint, { columns: 3, rows: 3 }), label('申请人情况', { columns: 7 })],
    [label('自然人', { rows: 2 }), label('法人或其他组织', { columns: 5 }), label('总计', { rows: 2 })],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => label(text)),
    [label('一、本年新收政府信息公开申请数量', { columns: 3 }), ...values('RECEIVED')],
    [label('二、上年结转政府信息公开申请数量', { columns: 3 }), ...values('CARRIED_IN')],
    ...outcomes,
    [label('四、结转下年度继续办理', { columns: 3 }), ...values('CARRIED_OUT')],
  ];
}

/** The table of section four. */
export function proceedingTable(print) {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    [label('行政复议', { columns: 5 }), label('行政诉讼', { columns: 10 })],
    [
      ...heads.map((head) => label(head, { rows: 2 })),
      label('未经复议直接起诉', { columns: 5 }),
      label('复议后起诉', { columns: 5 }),
    ],
    [...heads, ...heads].map((head) => label(head)),
    procedures.flatMap((procedure) =>
      results.map((result) => value(`proceedings/${procedure}/${result}`, print)),
    ),
  ];
}
