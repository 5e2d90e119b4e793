import type { ServedRelease } from '../../resolvers/context.js';
import type { FlatType } from '../table/flat-table.js';
import type { PublishedTable } from './published-table.js';

const csvwTypes: Readonly<Record<FlatType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'decimal',
  double: 'double',
  boolean: 'boolean',
  date: 'date',
};

/** What a CSV file of a table holds, in the vocabulary of CSV on the Web (W3C tabular metadata). */
export function toCsvMetadata(table: PublishedTable, { info }: Pick<ServedRelease, 'info'>): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    url: `${table.name}.csv`,
    'dc:title': [
      { '@value': table.label.zh, '@language': 'zh' },
      { '@value': table.label.en, '@language': 'en' },
    ],
    'dc:description': [
      { '@value': table.description.zh, '@language': 'zh' },
      { '@value': table.description.en, '@language': 'en' },
    ],
    'dc:identifier': info.release_id,
    'dc:modified': { '@value': info.built_at, '@type': 'xsd:dateTime' },
    tableSchema: {
      columns: table.columns.map(({ name, type, isNullable, label, description }) => ({
        name,
        titles: { zh: [name, label.zh], en: [name, label.en] },
        datatype: csvwTypes[type],
        required: !isNullable,
        'dc:description': [
          { '@value': description.zh, '@language': 'zh' },
          { '@value': description.en, '@language': 'en' },
        ],
      })),
      primaryKey: table.primaryKey,
    },
  };
}
