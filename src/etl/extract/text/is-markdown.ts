const ruleOfTable = /^[ \t]{0,20}\|?[ \t]{0,20}:?-{3,}:?[ \t]{0,20}\|[ \t]{0,20}:?-{3,}/mu;
const ending = /\.(?:md|markdown)$/i;

/** Whether a text is Markdown: by its ending, or by a rule under the head of a table. */
export function isMarkdown(text: string, uri: string): boolean {
  return ending.test(uri) || ruleOfTable.test(text);
}
