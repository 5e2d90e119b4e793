import type { RejectionCode } from '../../schema/catalogue/issues.js';
import type { BilingualText } from '../../schema/catalogue/text.js';

const findAnother: BilingualText = {
  zh: '向发布机关索取含文字的文件，或先做文字识别并校对。',
  en: 'Get a copy that holds text from the publisher, or have it recognized and proofread.',
};
const saveAnew: BilingualText = {
  zh: '重新下载；或用原来的软件打开，另存为 .docx 或 PDF。',
  en: 'Download it again, or open it in its own program and save it as .docx or PDF.',
};
const setLimit: BilingualText = {
  zh: '确认确为年报后，提高理由中的上限（见 docs/settings.md）再读。',
  en: 'If it is a report indeed, raise the limit named (docs/settings.md) and read it again.',
};
const look: BilingualText = {
  zh: '打开看看：确是年报而表格没有认出的，请报给开发者。',
  en: 'Look at it: where it is a report after all, send it to the developers.',
};
const report: BilingualText = {
  zh: '请把该文件报给开发者。',
  en: 'Please send the document to the developers.',
};
const complete: BilingualText = {
  zh: '核对原文，在文件标题中写明。',
  en: 'Look it up in the document, and state it in its title.',
};

/** What a person does next about a document that was not read. */
export const remedies: Readonly<Record<RejectionCode, BilingualText>> = {
  EMPTY_DOCUMENT: saveAnew,
  FORMAT_UNSUPPORTED: saveAnew,
  NOT_TEXT: saveAnew,
  FILE_UNREADABLE: {
    zh: '检查权限、链接和文件名后再读。',
    en: 'Check permissions, links and the name, and read it again.',
  },
  NO_TEXT_LAYER: findAnother,
  DOCUMENT_CORRUPT: saveAnew,
  DOCUMENT_ENCRYPTED: { zh: '去掉密码后另存。', en: 'Save a copy without the password.' },
  DOCUMENT_TOO_LARGE: setLimit,
  TIME_LIMIT: setLimit,
  MEMORY_LIMIT: setLimit,
  ARCHIVE_MEMBER_REFUSED: { zh: '手工解开后再读。', en: 'Unpack it by hand, and read what it holds.' },
  NOT_AN_ANNUAL_REPORT: look,
  BEFORE_2019_FORM: { zh: '旧格式，不在统计范围内。', en: 'The old form is not part of the statistics.' },
  SEVERAL_REPORTS: { zh: '拆成一份一个文件。', en: 'Split it into a file for each report.' },
  MIRROR_TEXT: {
    zh: '改用原发布机关网站上的文件。',
    en: 'Read the document on the site of its publisher instead.',
  },
  READER_FAILED: report,
  YEAR_UNKNOWN: complete,
  SCOPE_UNKNOWN: complete,
  INVALID_RECORD: { zh: '按理由改正该行。', en: 'Mend the line as the reason says.' },
};
