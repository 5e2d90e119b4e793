/** What a page tells about its article beside it. */
export type EvidenceKey = 'title' | 'issuer' | 'publishedOn';

/** A name under which pages state it, in a table, in a line, or in a `<meta>`. */
export interface MetadataField {
  readonly key: EvidenceKey | null;
  readonly labels: readonly string[];
}

/** The fields of the table above an article (索引号, 发布机构 …), white space removed, the best of a key first. */
export const metadataFields: readonly MetadataField[] = [
  {
    key: 'issuer',
    labels: ['发布机构', '发文机关', '发布单位', '发文单位', '公开机构', '公开主体', '发布机关'],
  },
  { key: 'issuer', labels: ['信息来源', '文章来源', '稿件来源', '来源'] },
  { key: 'publishedOn', labels: ['发布日期', '发布时间', '公开日期', '公开时间', '发文日期'] },
  { key: 'publishedOn', labels: ['成文日期', '生成日期', '日期', '时间'] },
  { key: 'title', labels: ['标题', '名称', '信息名称', '文件名称'] },
  {
    key: null,
    labels: [
      '索引号',
      '信息索引号',
      '文号',
      '发文字号',
      '文件编号',
      '主题词',
      '主题分类',
      '信息分类',
      '分类',
    ],
  },
  {
    key: null,
    labels: [
      '有效性',
      '关键词',
      '内容概述',
      '组配分类',
      '体裁分类',
      '体裁',
      '服务对象',
      '公开方式',
      '公开范围',
    ],
  },
  {
    key: null,
    labels: [
      '公开责任部门',
      '责任编辑',
      '浏览次数',
      '字体',
      '字号',
      '生效日期',
      '废止日期',
      '语种',
      '公文种类',
    ],
  },
];

/** The names of `<meta>` elements, in lower case, after the national rules for government sites. */
export const metaNames: Readonly<Record<EvidenceKey | 'siteCode', readonly string[]>> = {
  title: ['articletitle', 'og:title'],
  issuer: ['contentsource'],
  publishedOn: ['pubdate', 'publishdate', 'publish-date', 'article:published_time'],
  siteCode: ['siteidcode'],
};
