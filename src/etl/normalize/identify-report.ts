import { agencyTypeOfName } from '../../schema/catalogue/agency-types.js';
import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { readIssuer } from './read-issuer.js';
import { readTitle } from './read-title.js';
import { readYear } from './read-year.js';
import type { RegionIndex } from './region-index.js';
import { resolveRegion, type PlacedName } from './resolve-region.js';
import type { TextLine } from './text-lines.js';

/** Who reports, on what year, from where. */
export type ReportIdentity = Pick<
  NormalizedReport,
  'title' | 'year' | 'agency' | 'region' | 'scope' | 'issues'
>;

function toIssues(year: number | null, name: string, placed: PlacedName): Issue[] {
  const { code, candidates } = placed.region;
  return [
    ...(year === null
      ? [toIssue('YEAR_UNKNOWN', '标题和正文都没有统计年度。Neither title nor text tells the year.')]
      : []),
    ...(code === null
      ? [
          toIssue(
            'REGION_UNDECIDED',
            `“${name}”的地区未定，候选：${candidates.join('、') || '无'}。The region cannot be told.`,
          ),
        ]
      : []),
  ];
}

/** A name in a title that leaves the place out (县人社局) is placed by the issuer's own name, where that has one. */
function placeName(
  name: string,
  lines: readonly TextLine[],
  regions: RegionIndex,
): { name: string; placed: PlacedName } {
  const placed = resolveRegion(name, regions);
  if (name !== '' && placed.region.rule !== 'NONE') return { name, placed };
  const issuer = readIssuer(lines);
  const byIssuer = issuer === null ? null : resolveRegion(issuer, regions);
  if (!byIssuer || byIssuer.region.rule === 'NONE') return { name: name || (issuer ?? ''), placed };
  return { name: name || issuer!, placed: byIssuer };
}

/** Reads off a document who reports, on what year and from where; what it does not say is null or undecided. */
export function identifyReport(lines: readonly TextLine[], regions: RegionIndex): ReportIdentity {
  const title = readTitle(lines);
  const year = title?.year ?? readYear(lines);
  const { name, placed } = placeName(title?.name ?? '', lines, regions);
  const type = name === '' ? 'OTHER' : agencyTypeOfName(placed.rest);
  return {
    title: title?.title ?? null,
    year,
    agency: { name, type },
    region: placed.region,
    scope: name === '' ? 'UNKNOWN' : type === 'GOVERNMENT' ? 'GOVERNMENT_REPORTS' : 'AGENCY_REPORTS',
    issues: toIssues(year, name, placed),
  };
}
