// Prints what is computed from the code: schema.graphql, docs/catalogue.md, docs/errors.md, docs/rules.md,
// docs/settings.md, docs/questions.md.
import { writeFile } from 'node:fs/promises';
import { rules } from '../dist/etl/check/rules.js';
import { buildPublicSchema, toSchemaText } from '../dist/resolvers/build-schema.js';
import { refusalKinds } from '../dist/resolvers/refusal.js';
import { issueKindOf } from '../dist/schema/catalogue/issues.js';
import { printCatalogue } from '../dist/schema/catalogue/print-catalogue.js';
import { requestRefusalKinds } from '../dist/server/http/request-refusal.js';
import { extractionSettings, settings } from '../dist/settings.js';
import { userErrorKinds } from '../dist/user-error.js';
import { printQuestions } from './docs/questions.mjs';

const root = new URL('../', import.meta.url);

const table = (headers, rows) =>
  [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const errors = `# Errors

Printed by \`npm run docs\`; do not edit. Codes are stable.

## Refused questions (\`extensions.code\` of GraphQL)

${table(
  ['code', 'when', 'what to do'],
  refusalKinds.map(({ code, when, remedy }) => [`\`${code}\``, when, remedy]),
)}

## Refused requests (the same at every door)

${table(
  ['code', 'HTTP status', 'when', 'what to do'],
  requestRefusalKinds.map(({ code, status, when, remedy }) => [`\`${code}\``, status, when, remedy]),
)}

## The command line

${table(
  ['code', 'when'],
  userErrorKinds.map(({ code, when }) => [`\`${code}\``, when]),
)}
`;

const settingsTable = (kinds) =>
  table(
    ['variable', 'flag', 'default', 'what it does'],
    Object.values(kinds).map(({ variable, flag, fallback, sentence }) => [
      `\`${variable}\``,
      flag ? `\`${flag}\`` : '',
      `\`${fallback}\``,
      sentence,
    ]),
  );

const settingsText = `# Settings

Printed by \`npm run docs\`; do not edit. Each is read from the environment; a flag counts before it.

## The server

${settingsTable(settings)}

## What one document may cost

For \`extract\` and \`build\`. A document beyond a limit is rejected, and the others go on. An archive within an archive
is never opened.

${settingsTable(extractionSettings)}
`;

const rulesText = `# Rules

Printed by \`npm run docs\`; do not edit. Codes are stable. A rule is applied only where every number it needs is there;
what is printed is never changed. C5 and C6 are checked at build between reports of one body in consecutive years.

${table(
  ['rule', 'code', 'severity', '内容', 'what it says', '依据', 'where it comes from'],
  rules.map(({ id, code, says, source }) => [
    id,
    `\`${code}\``,
    issueKindOf(code).severity,
    says.zh,
    says.en,
    source.zh,
    source.en,
  ]),
)}
`;

await writeFile(new URL('schema.graphql', root), toSchemaText(await buildPublicSchema()));
await writeFile(new URL('docs/catalogue.md', root), `${printCatalogue()}\n`);
await writeFile(new URL('docs/errors.md', root), errors);
await writeFile(new URL('docs/rules.md', root), rulesText);
await writeFile(new URL('docs/settings.md', root), settingsText);
await writeFile(new URL('docs/questions.md', root), await printQuestions());
