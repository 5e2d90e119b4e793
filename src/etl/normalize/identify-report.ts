import { agencyTypeOfName } from '../../schema/catalogue/agency-types.js';
import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import type { RawDocument } from '../raw-document.js';
import { chooseCandidates } from './choose-candidates.js';
import { foldLetters } from './fold-letters.js';
import { readIssuer, toIssuer } from './read-issuer.js';
import { readTitle, toReportTitle, type ReportTitle } from './read-title.js';
import { readYear } from './read-year.js';
import type { RegionIndex } from './region-index.js';
import { resolveRegion, type PlacedName } from './resolve-region.js';
import { isAtLevel, placeBySite } from './place-by-site.js';
import { placeByContact } from './place-by-contact.js';
import { placeByText } from './place-by-text.js';
import { toLines, type TextLine } from './text-lines.js';

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

/** What is stated about a report beside its text, as on the page of a site. */
export type StatedIdentity = Pick<RawDocument, 'title' | 'issuer' | 'siteCode'> & {
  /** Address of the document, where it has one. */
  readonly uri?: string | undefined;
};

function foldStated(text: string | undefined): string {
  return text === undefined ? '' : (foldLetters(toLines(text))[0]?.text ?? '');
}

/** The stated title before the printed one; a name, or a year, that one leaves out is the other's. */
function mergeTitles(stated: ReportTitle | null, printed: ReportTitle | null): ReportTitle | null {
  if (!stated || !printed) return stated ?? printed;
  const isNamed = stated.name !== '' || printed.name === '';
  return { ...(isNamed ? stated : printed), year: stated.year ?? printed.year };
}

/** Where the two titles tell different years, the period of the statistics decides between them, or nothing does. */
function chooseYear(
  stated: ReportTitle | null,
  printed: ReportTitle | null,
  lines: readonly TextLine[],
): number | null {
  const years = new Set([stated?.year, printed?.year].filter((year) => typeof year === 'number'));
  const period = years.size === 1 ? null : readYear(lines);
  if (years.size === 1) return [...years][0]!;
  return years.size === 0 || (period !== null && years.has(period)) ? period : null;
}

/** Of several places that a title may mean, the one that the issuer's own name tells, or that lies in it. */
function chooseByIssuer(placed: PlacedName, byIssuer: PlacedName, regions: RegionIndex): PlacedName {
  const { candidates: ids, evidence = '' } = byIssuer.region;
  return chooseCandidates(placed, 'TITLE', evidence, regions, (candidates) =>
    candidates.filter((region) => ids.some((id) => regions.table.isWithin(region, id))),
  );
}

/**
 * A name in a title that leaves the place out (县人社局), or may mean several (鼓楼区), is placed by the issuer's own
 * name, where that has one.
 */
function placeName(
  name: string,
  lines: readonly TextLine[],
  regions: RegionIndex,
  stated: StatedIdentity,
  year: number | null,
): { name: string; placed: PlacedName } {
  const placed = resolveRegion(name, regions, year);
  if (name !== '' && placed.region.code !== null) return { name, placed };
  const issuer = toIssuer(foldStated(stated.issuer)) ?? readIssuer(lines);
  const byIssuer = issuer === null ? null : resolveRegion(issuer, regions, year);
  if (!byIssuer || byIssuer.region.rule === 'NONE') return { name: name || (issuer ?? ''), placed };
  if (name === '') return { name: issuer!, placed: byIssuer };
  if (placed.region.rule !== 'NONE') return { name, placed: chooseByIssuer(placed, byIssuer, regions) };
  const region = regions.table.find(byIssuer.region.code ?? '');
  const contradicts = region !== undefined && !isAtLevel(name, region);
  return { name, placed: contradicts ? placed : { ...placed, region: byIssuer.region } };
}

/** The body of a name, whose type the name without its place tells, and what its reports count. */
export function toReportingBody(name: string, rest: string): Pick<NormalizedReport, 'agency' | 'scope'> {
  if (name === '') return { agency: { name, type: 'OTHER' }, scope: 'UNKNOWN' };
  const type = agencyTypeOfName(rest);
  return { agency: { name, type }, scope: type === 'GOVERNMENT' ? 'GOVERNMENT_REPORTS' : 'AGENCY_REPORTS' };
}

/**
 * Reads off a document who reports, on what year and from where: what is stated beside the text first, then the
 * text. What neither says is null or undecided.
 */
export function identifyReport(
  lines: readonly TextLine[],
  regions: RegionIndex,
  stated: StatedIdentity = {},
): ReportIdentity {
  const [statedTitle, printedTitle] = [toReportTitle(foldStated(stated.title)), readTitle(lines)];
  const title = mergeTitles(statedTitle, printedTitle);
  const year = chooseYear(statedTitle, printedTitle, lines);
  const found = placeName(title?.name ?? '', lines, regions, stated, year);
  const { name } = found;
  const bySite = placeBySite(found.name, found.placed, stated, regions, year);
  const byContact = placeByContact(bySite, lines, regions);
  const placed = placeByText(byContact, lines, regions);
  return {
    title: title?.title ?? null,
    year,
    ...toReportingBody(name, placed.rest),
    region: placed.region,
    issues: toIssues(year, name, placed),
  };
}
