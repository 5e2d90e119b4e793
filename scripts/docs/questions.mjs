// docs/questions.md: the questions of src/questions, in Chinese and English, each with its operation and variables.
import { readFile } from 'node:fs/promises';

const folder = new URL('../../src/questions/', import.meta.url);

const heading = `# 十个问题 · Ten questions

Printed by \`npm run docs\` from \`src/questions\`; do not edit. 每个问题都在随附的报告上测试过（\`test/questions\` 有完整的答案）。
Each is tested over HTTP on the reports that ship with the project; \`test/questions\` has the whole answers.

在运行中的服务器上打开 \`/graphiql/\`，左侧可选这十个问题；或把操作与变量以 POST 发到 \`/graphql\`：
Open \`/graphiql/\` on a running server and choose one on the left, or send operation and variables to \`/graphql\` by POST:

\`\`\`sh
curl -s localhost:4000/graphql -H 'content-type: application/json' \\
  -d "$(jq -n --rawfile query src/questions/who-applies.graphql '{ query: $query, variables: { where: { year: { from: 2024, to: 2024 } } } }')"
\`\`\`
`;

const fenced = (language, text) => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

async function printQuestion({ name, zh, en, noteZh, noteEn, variables }, index) {
  const operation = await readFile(new URL(`${name}.graphql`, folder), 'utf8');
  return [
    `## ${index + 1}. ${zh}`,
    en,
    `\`/graphiql/?question=${name}\``,
    fenced('graphql', operation),
    fenced('json', JSON.stringify(variables, null, 2)),
    `${noteZh}\n${noteEn}`,
  ].join('\n\n');
}

/** The page as text. */
export async function printQuestions() {
  const questions = JSON.parse(await readFile(new URL('questions.json', folder), 'utf8'));
  return `${[heading.trim(), ...(await Promise.all(questions.map(printQuestion)))].join('\n\n')}\n`;
}
