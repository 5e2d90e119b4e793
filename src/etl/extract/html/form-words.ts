/** Words that only the form has, white space removed: what tells the article from the rest of a page. */
export interface FormWords {
  readonly kind: 'heading' | 'table';
  readonly pattern: RegExp;
}

/** By kind, in the order of the form (国办公开办函〔2019〕60号, 〔2021〕30号). */
export const formWords: readonly FormWords[] = [
  { kind: 'heading', pattern: /^[一二三四五六]?[、.．]?总体(?:工作)?情况$/u },
  { kind: 'heading', pattern: /主动公开(?:政府)?信息情况$/u },
  { kind: 'heading', pattern: /收到和处理政府信息公开申请(?:的)?情况/u },
  { kind: 'heading', pattern: /行政复议(?:、|和|及)?(?:提起)?行政诉讼(?:的)?情况/u },
  { kind: 'heading', pattern: /存在的?(?:主要)?问题及改进/u },
  { kind: 'heading', pattern: /其他需要报告的?事项/u },
  { kind: 'table', pattern: /^第?二十条第?[（(]?[一五六八九]/u },
  { kind: 'table', pattern: /^(?:行政)?规范性文件$|^现行有效件数?$|^本年(?:新)?制(?:作|发)/u },
  { kind: 'table', pattern: /^行政处罚$|^行政强制$|^行政事业性收费$/u },
  { kind: 'table', pattern: /本年新收政府信息公开申请|上年结转政府信息公开/u },
  { kind: 'table', pattern: /属于国家秘密$|予以公开$|结转下年度继续办理/u },
  { kind: 'table', pattern: /^结果维持$|^结果纠正$|^尚未审结$|^复议后起诉$/u },
];

/** A text that is shorter holds none of the words. */
export const shortestFormWords = 4;

/** A text that is longer holds none of the words by itself. */
export const longestFormWords = 40;
