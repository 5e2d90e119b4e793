import 'reflect-metadata';
import {
  lexicographicSortSchema,
  printSchema,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema } from 'type-graphql';
import { AgencyResolver } from './fields/agency.resolver.js';
import { CatalogueResolver } from './fields/catalogue.resolver.js';
import { CellResolver, IssueResolver } from './fields/cell.resolver.js';
import { IssueCountResolver } from './fields/issue-count.resolver.js';
import { RegionResolver } from './fields/region.resolver.js';
import { ReportResolver } from './fields/report.resolver.js';
import { StatisticsResolver } from './fields/statistics.resolver.js';

/** type-graphql cannot say that exactly one field of an input must be given; graphql-js can. */
function requireExactlyOne(schema: GraphQLSchema, typeName: string): void {
  (schema.getType(typeName) as GraphQLInputObjectType).isOneOf = true;
}

/** The public schema with its resolvers. */
export async function buildPublicSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      StatisticsResolver,
      RegionResolver,
      AgencyResolver,
      ReportResolver,
      CellResolver,
      IssueResolver,
      IssueCountResolver,
      CatalogueResolver,
    ],
    validate: false,
  });
  requireExactlyOne(schema, 'RegionChoice');
  return schema;
}

/** The schema as text, in a stable order, for `schema.graphql`. */
export function toSchemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
