/** What can become different of a report between two releases. */
export const revisionKinds = [
  {
    key: 'REPORT_ADDED',
    description: { zh: '新增一份报告。', en: 'A report that was not there.' },
  },
  {
    key: 'REPORT_REMOVED',
    description: { zh: '该报告不再存在。', en: 'A report that is there no more.' },
  },
  {
    key: 'DOCUMENT_REPLACED',
    description: {
      zh: '同一机关、年度、口径，换了一份文件。',
      en: 'Another document for the same body, year and scope.',
    },
  },
  {
    key: 'ATTRIBUTED_ANEW',
    description: {
      zh: '同一文件，改归另一机关、年度或口径。',
      en: 'The same document is taken for that of another body, year or scope.',
    },
  },
  {
    key: 'COUNTED',
    description: {
      zh: '该报告由不计入改为计入。',
      en: 'A report that was set aside counts now.',
    },
  },
  {
    key: 'SET_ASIDE',
    description: {
      zh: '该报告由计入改为不计入：另一份报告取而代之。',
      en: 'A report that counted is set aside: another takes its place.',
    },
  },
  {
    key: 'CORRECTED',
    description: {
      zh: '同一文件，更正的单元格有变化。',
      en: 'The same document; other cells of it are corrected.',
    },
  },
  {
    key: 'READ_ANEW',
    description: {
      zh: '同一文件，读出的单元格不同。',
      en: 'The same document; other cells were read in it.',
    },
  },
] as const;

export type RevisionKindKey = (typeof revisionKinds)[number]['key'];
