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
import { toDescription } from '../schema/catalogue/text.js';
import { CoverageResolver, MissingReportResolver } from './fields/coverage.resolver.js';
import { AgencyResolver } from './fields/agency.resolver.js';
import { CatalogueResolver } from './fields/catalogue.resolver.js';
import { CellResolver, IssueResolver } from './fields/cell.resolver.js';
import { IssueCountResolver } from './fields/issue-count.resolver.js';
import { FigureResolver } from './fields/figure.resolver.js';
import { RegionResolver, RegionSuccessionResolver } from './fields/region.resolver.js';
import { RegionEvidenceResolver, ReportResolver } from './fields/report.resolver.js';
import { ResultMetaResolver } from './fields/result-meta.js';
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

/** type-graphql puts the root together from its fields and leaves it without a word. */
function describeQuery(schema: GraphQLSchema): void {
  schema.getQueryType()!.description = toDescription({
    zh: '全部入口：数字问 statistics，机关与报告问 agencies、reports，指标含义问 indicators。各入口可为空，一处出错不影响其他。',
    en: 'Every way in: statistics for numbers; agencies and reports for bodies and papers; indicators for what the numbers mean. Each may be null, so that one that is refused leaves the others alone.',
  });
}

/** The public schema with its resolvers. */
export async function buildPublicSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      StatisticsResolver,
      ResultMetaResolver,
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
      CoverageResolver,
      MissingReportResolver,
    ],
    validate: false,
  });
  requireExactlyOne(schema, 'RegionChoice');
  describeQuery(schema);
  addReleaseArgument(schema);
  return schema;
}

/** The schema as text, in a stable order, for `schema.graphql`. */
export function toSchemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
