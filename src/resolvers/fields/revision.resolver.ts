import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { revisionKinds } from '../../schema/catalogue/revisions.js';
import { PageArgs } from '../../schema/graphql/page.args.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import { Release } from '../../schema/graphql/release.type.js';
import {
  CellDifference,
  Revision,
  RevisionConnection,
  type RevisedCell,
  type RevisedReport,
} from '../../schema/graphql/revision.type.js';
import type { Context, ServedRelease } from '../context.js';
import { findRelease } from '../find-release.js';
import { createLoaders, type Loaders } from '../loaders/create-loaders.js';
import { toListConnection } from '../pagination/page-of-list.js';
import { listPrintedCells, type PrintedCell } from '../query/report-cells.js';
import { compareCells } from '../revisions/compare-cells.js';
import { compareStates, type Revision as Difference } from '../revisions/compare-states.js';
import { fetchReportStates, type ReportState } from '../revisions/report-state.js';

/** A difference with what its cells are read from. */
interface RevisionNode extends Revision {
  readonly difference: Difference;
  readonly loaders: { readonly before: Loaders; readonly after: Loaders };
}

const descriptions = new Map(revisionKinds.map(({ key, description }) => [key, description]));

function toRevisedReport(state: ReportState | null): RevisedReport | null {
  if (!state) return null;
  return {
    id: state.report_id,
    agencyId: state.agency_id,
    agencyName: state.agency_name,
    year: state.year,
    scope: state.scope,
    sourceUri: state.source_uri,
    sha256: state.sha256,
    isCounted: state.is_counted,
    supersededBy: state.superseded_by,
  };
}

function toRevisedCell(cell: PrintedCell | null): RevisedCell | null {
  if (!cell) return null;
  const { raw, value, status, correction } = cell;
  return { raw, value, status, correctionReason: correction?.reason ?? null };
}

async function listCells(state: ReportState | null, loaders: Loaders): Promise<PrintedCell[]> {
  const report = state && (await loaders.reportById.load(state.report_id));
  if (!report) return [];
  return listPrintedCells(report, await loaders.storedCellsByReportKey.load(report.report_key), null);
}

async function fetchDifferences(from: ServedRelease, to: ServedRelease): Promise<Difference[]> {
  const [before, after] = await Promise.all([fetchReportStates(from.db), fetchReportStates(to.db)]);
  return compareStates(before, after);
}

@Resolver(() => Revision)
export class RevisionResolver {
  @Query(() => [Release], {
    nullable: true,
    description:
      '保留的各版本，新者在前；任何问题都可用 release 指定其一。\n\nThe releases that are kept, newest first; `release:` on any question names one of them.',
  })
  async releases(@Ctx() { releases }: Context): Promise<Release[]> {
    return (await releases.list()).map(({ release, builtAt, reports, facts, inputsSha256 }) => ({
      id: release,
      builtAt,
      reports,
      facts,
      sha256: inputsSha256,
    }));
  }

  @Query(() => RevisionConnection, {
    nullable: true,
    description:
      '两个版本之间的修订及原因，逐份报告。\n\nWhat is different between two releases, report by report, and why.',
  })
  async revisions(
    @Arg('from', () => ID, { description: '较早的版本。\n\nThe earlier release.' }) from: string,
    @Arg('to', () => ID, {
      nullable: true,
      description: '较晚的版本；缺省为作答的版本。\n\nThe later one; the release that answers if not given.',
    })
    to: string | null | undefined,
    @Args() page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Revision>> {
    const earlier = await findRelease(context.releases, from);
    const later = to == null ? context : await findRelease(context.releases, to);
    const loaders = { before: createLoaders(earlier.db), after: createLoaders(later.db) };
    const toNode = (difference: Difference): RevisionNode => {
      const { kind, before, after } = difference;
      const { zh, en } = descriptions.get(kind)!;
      const sides = { before: toRevisedReport(before), after: toRevisedReport(after) };
      return { kind, reason: `${zh} ${en}`, ...sides, difference, loaders };
    };
    const scope = { releaseId: later.info.release_id, question: { revisions: earlier.info.release_id } };
    return toListConnection(await fetchDifferences(earlier, later), toNode, page, context.pageLimit, scope);
  }

  @FieldResolver(() => [CellDifference], {
    description:
      '不同的单元格；新增或删除的报告则为其全部单元格。\n\nThe cells that differ; all of them where the report was added or removed.',
  })
  async cells(@Root() { difference, loaders }: RevisionNode): Promise<CellDifference[]> {
    const before = await listCells(difference.before, loaders.before);
    const after = await listCells(difference.after, loaders.after);
    return compareCells(before, after).map((cell) => ({
      ref: cell.ref,
      before: toRevisedCell(cell.before),
      after: toRevisedCell(cell.after),
    }));
  }
}
