import 'reflect-metadata';
import {
  lexicographicSortSchema,
  printSchema,
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema } from 'type-graphql';
import { AgencyResolver } from './fields/agency.resolver.js';
import { CatalogueResolver } from './fields/catalogue.resolver.js';
import { CellResolver, IssueResolver } from './fields/cell.resolver.js';
import { IssueCountResolver } from './fields/issue-count.resolver.js';
import { FigureResolver } from './fields/figure.resolver.js';
import { RegionResolver, RegionSuccessionResolver } from './fields/region.resolver.js';
import { RegionEvidenceResolver, ReportResolver } from './fields/report.resolver.js';
import { RevisionResolver } from './fields/revision.resolver.js';
import { StatisticsResolver } from './fields/statistics.resolver.js';

/** type-graphql cannot say that exactly one field of an input must be given; graphql-js can. */
function requireExactlyOne(schema: GraphQLSchema, typeName: string): void {
  (schema.getType(typeName) as GraphQLInputObjectType).isOneOf = true;
}

/** Root fields that are of no release, or name releases of their own. */
const withoutRelease: readonly string[] = ['releases', 'revisions'];

/**
 * Lets every question name an earlier release. One place for all of them: which release answers is decided for the
 * whole operation before any of its fields is resolved.
 */
function addReleaseArgument(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    if (withoutRelease.includes(field.name)) continue;
    const description =
      '由保留的哪一版本作答；缺省为最新。\n\nThe release to answer from, one of `releases`; the newest if not given.';
    const rest = {
      defaultValue: undefined,
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    };
    (field.args as GraphQLArgument[]).push({ name: 'release', description, type: GraphQLID, ...rest });
  }
}

/** The public schema with its resolvers. */
export async function buildPublicSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      StatisticsResolver,
      FigureResolver,
      RegionResolver,
      RegionSuccessionResolver,
      AgencyResolver,
      ReportResolver,
      RegionEvidenceResolver,
      CellResolver,
      IssueResolver,
      IssueCountResolver,
      CatalogueResolver,
      RevisionResolver,
    ],
    validate: false,
  });
  requireExactlyOne(schema, 'RegionChoice');
  addReleaseArgument(schema);
  return schema;
}

/** The schema as text, in a stable order, for `schema.graphql`. */
export function toSchemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
