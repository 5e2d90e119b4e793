import type { Row } from '../../schema/warehouse/tables.js';
import { publishedTables } from '../published/index.js';
import type { PublishedTable } from '../published/published-table.js';
import type { FlatType } from '../table/flat-table.js';

/** A file of a release with what it is known by. */
export interface ReleaseFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

const frictionlessTypes: Readonly<Record<FlatType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
};

function toResource(table: PublishedTable, { name, sha256, bytes }: ReleaseFile) {
  return {
    name: table.name,
    path: name,
    title: table.label.zh,
    description: table.description.zh,
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      fields: table.columns.map(({ name: column, type, label, description, isNullable }) => ({
        name: column,
        type: frictionlessTypes[type],
        title: label.zh,
        description: description.zh,
        ...(isNullable ? {} : { constraints: { required: true } }),
      })),
      primaryKey: table.primaryKey,
    },
  };
}

/** `datapackage.json` of a release (Frictionless Data Package 1), with a resource for every table. */
export function toDataPackage(info: Row<'warehouse_info'>, files: readonly ReleaseFile[]): object {
  const byName = new Map(files.map((file) => [file.name, file]));
  return {
    profile: 'data-package',
    name: 'nianbao',
    id: info.release_id,
    title: '年报：政府信息公开工作年度报告数据',
    version: info.release_id,
    created: info.built_at,
    resources: publishedTables.map((table) => toResource(table, byName.get(`${table.name}.parquet`)!)),
  };
}
