import { publishedTables } from '../published/index.js';
import type { PublishedTable } from '../published/published-table.js';
import type { FlatColumn, FlatType } from '../table/flat-table.js';
import { textFunctions } from './parse-filter.js';

export const namespace = 'nianbao';

/** The column types as the Entity Data Model has them. */
const edmTypes: Readonly<Record<FlatType, string>> = {
  text: 'Type="Edm.String"',
  integer: 'Type="Edm.Int64"',
  decimal: 'Type="Edm.Decimal" Precision="38" Scale="6"',
  double: 'Type="Edm.Double"',
  boolean: 'Type="Edm.Boolean"',
  date: 'Type="Edm.Date"',
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escapes[letter]!);
}

function annotation(text: string): string {
  return `<Annotation Term="Org.OData.Core.V1.Description" String="${escapeXml(text)}"/>`;
}

function toProperty({ name, type, isNullable, label }: FlatColumn): string {
  return `<Property Name="${name}" ${edmTypes[type]} Nullable="${isNullable}">${annotation(label.zh)}</Property>`;
}

function toEntityType({ name, columns, primaryKey, label }: PublishedTable): string {
  const keys = primaryKey.map((key) => `<PropertyRef Name="${key}"/>`).join('');
  return `<EntityType Name="${name}_row"><Key>${keys}</Key>${columns.map(toProperty).join('')}${annotation(label.zh)}</EntityType>`;
}

const vocabulary = (name: string): string =>
  `<edmx:Reference Uri="https://docs.oasis-open.org/odata/odata-vocabularies/v4.0/vocabularies/${name}.xml"><edmx:Include Namespace="${name}"/></edmx:Reference>`;

/** What a set cannot do, so that a client does it itself or does not ask for it. */
const restrictions = [
  ['ExpandRestrictions', 'Expandable'],
  ['SearchRestrictions', 'Searchable'],
  ['InsertRestrictions', 'Insertable'],
  ['UpdateRestrictions', 'Updatable'],
  ['DeleteRestrictions', 'Deletable'],
]
  .map(
    ([term, property]) =>
      `<Annotation Term="Org.OData.Capabilities.V1.${term}"><Record><PropertyValue Property="${property}" Bool="false"/></Record></Annotation>`,
  )
  .join('');

/** The functions of text that `$filter` knows: a client folds these and no others. */
const capabilities = `<Annotation Term="Org.OData.Capabilities.V1.FilterFunctions"><Collection>${textFunctions.map((name) => `<String>${name}</String>`).join('')}</Collection></Annotation><Annotation Term="Org.OData.Capabilities.V1.BatchSupported" Bool="false"/>`;

/** `$metadata`: every table as an entity type and set, in CSDL XML 4.0. */
export function toMetadata(): string {
  const sets = publishedTables.map(
    ({ name }) =>
      `<EntitySet Name="${name}" EntityType="${namespace}.${name}_row">${restrictions}</EntitySet>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">${vocabulary('Org.OData.Core.V1')}${vocabulary('Org.OData.Capabilities.V1')}<edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="${namespace}">
${publishedTables.map(toEntityType).join('\n')}
<EntityContainer Name="Container">${sets.join('')}${capabilities}</EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>
`;
}
