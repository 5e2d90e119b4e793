// A plugin of GraphQL Code Generator: the words of every enum of the schema, in Chinese and English, from the
// descriptions of its values (Chinese first, then English). So a label is written once, in the catalogue.
const { isEnumType } = require('graphql');

const toLabel = ({ name, description }) => {
  const [zh = name, en = zh] = (description ?? name).split(/\n\n/).map((text) => text.trim());
  return `    ${name}: { zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} },`;
};

const toEntry = (type) => `  ${type.name}: {\n${type.getValues().map(toLabel).join('\n')}\n  },`;

module.exports = {
  plugin(schema) {
    const enums = Object.values(schema.getTypeMap()).filter(
      (type) => isEnumType(type) && !type.name.startsWith('__') && type.name !== 'IndicatorKey',
    );
    return [
      '/** The words of every enum of the API, printed from schema.graphql by `npm run codegen`. */',
      `export const enumLabels = {\n${enums.map(toEntry).join('\n')}\n} as const;`,
    ].join('\n');
  },
};
