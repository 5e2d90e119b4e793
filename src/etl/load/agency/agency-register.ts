import { agencyLineOf } from '../../../schema/catalogue/agency-lines.js';
import { agencyTypeOf } from '../../../schema/catalogue/agency-types.js';
import type { AgencyBasis } from '../../../schema/catalogue/agency-bases.js';
import type { RegionLevelKey } from '../../../schema/catalogue/regions.js';
import type { Row } from '../../../schema/warehouse/tables.js';
import { identifyAgency, identifyOwner, type AgencyIdentity, type ReportedBody } from './agency-identity.js';
import type { ListedAgency } from './listed-agency.js';
import type { PlaceNames } from './place-names.js';

interface NameYears {
  readonly stem: string;
  from: number | null;
  to: number | null;
}

interface Entry {
  readonly identity: AgencyIdentity;
  readonly names: Map<string, NameYears>;
  basis: AgencyBasis;
  /** The years an operator's list gives; null where it is not listed, or open. */
  listed: { readonly from: number | null; readonly to: number | null } | null;
  name: string;
  /** The statistics year of the latest report, which tells the name; null where there is none. */
  latest: number | null;
}

/** The years in which a division was there; an end left out is open. */
export interface YearsOfPlace {
  readonly from?: number | null;
  readonly to?: number | null;
}

const earliest = (years: readonly (number | null | undefined)[]): number | null => {
  const known = years.filter((year) => year != null);
  return known.length > 0 ? Math.min(...known) : null;
};
const latest = (years: readonly (number | null | undefined)[]): number | null => {
  const known = years.filter((year) => year != null);
  return known.length > 0 ? Math.max(...known) : null;
};

function widen(years: NameYears, year: number | null): void {
  years.from = earliest([years.from, year]);
  years.to = latest([years.to, year]);
}

function nameOf(entry: Entry, name: string, stem: string): NameYears {
  const years = entry.names.get(name) ?? { stem, from: null, to: null };
  entry.names.set(name, years);
  return years;
}

/** Every body of a build: of the reports, of the operator's list, and those that the name of another tells. */
export class AgencyRegister {
  private readonly entries = new Map<string, Entry>();
  /** Identities told so far, by all they are told from: a body reports every year under one name. */
  private readonly identities = new Map<string, AgencyIdentity>();

  constructor(
    private readonly places: PlaceNames,
    private readonly levels: ReadonlyMap<string, RegionLevelKey>,
    private readonly yearsOfPlace: (code: string) => YearsOfPlace = () => ({}),
  ) {}

  /** Whose a report is. */
  identify(body: ReportedBody): AgencyIdentity {
    const { agency, region } = body;
    const key = `${region.code ?? ''}|${agency.type}|${agency.name}`;
    const known = this.identities.get(key);
    if (known) return known;
    const identity = identifyAgency(body, this.places);
    this.identities.set(key, identity);
    return identity;
  }

  /** Adds the body of a report, under the name the report prints. */
  addReported(body: ReportedBody, year: number, identity = this.identify(body)): void {
    const entry = this.entryOf(identity, body.agency.name);
    entry.basis = 'REPORTED';
    widen(nameOf(entry, body.agency.name, identity.stem), year);
    if (entry.latest !== null && year <= entry.latest) return;
    entry.latest = year;
    entry.name = body.agency.name;
  }

  /** Adds a body of the operator's list. */
  addListed({ name, type, regionCode, from, to }: ListedAgency): void {
    const region = { code: regionCode, candidates: [], rule: 'OPERATOR' as const };
    const identity = this.identify({ agency: { name, type }, region });
    const entry = this.entryOf(identity, name);
    if (entry.basis === 'NAMED') entry.basis = 'LISTED';
    entry.listed = { from, to };
    nameOf(entry, name, identity.stem);
  }

  /** The rows of `dim_agencies` and `agency_names`, in the order of the identities. */
  toRows(): { agencies: Row<'dim_agencies'>[]; names: Row<'agency_names'>[] } {
    const parents = new Map(
      [...this.entries.values()].map((entry) => [entry, this.findParent(entry.identity)]),
    );
    const entries = [...this.entries.values()].sort((a, b) => (a.identity.id < b.identity.id ? -1 : 1));
    return {
      agencies: entries.map((entry) =>
        this.toRow(entry, parents.get(entry) ?? this.findParent(entry.identity)),
      ),
      names: entries.flatMap(({ identity, names }) =>
        [...names].map(([name, { stem, from, to }]) => ({
          agency_id: identity.id,
          name,
          stem,
          from_year: from,
          to_year: to,
        })),
      ),
    };
  }

  private entryOf(identity: AgencyIdentity, name: string): Entry {
    const known = this.entries.get(identity.id);
    if (known) return known;
    const entry: Entry = { identity, names: new Map(), basis: 'NAMED', listed: null, name, latest: null };
    this.entries.set(identity.id, entry);
    return entry;
  }

  /** The body above, put on the register where the name of this one tells its name. */
  private findParent(identity: AgencyIdentity): string | null {
    const owner = identifyOwner(identity, this.places);
    if (!owner || owner.id === identity.id) return null;
    const name = identity.owner!.name;
    if (name !== null && !this.entries.has(owner.id)) {
      nameOf(this.entryOf(owner, name), name, owner.stem);
      this.findParent(owner);
    }
    return this.entries.has(owner.id) ? owner.id : null;
  }

  private toRow(entry: Entry, parentId: string | null): Row<'dim_agencies'> {
    const { identity, name, basis, names } = entry;
    const { id, type, line, regionCode } = identity;
    const years = [...names.values()];
    const ownLevel = regionCode === null ? null : (this.levels.get(regionCode) ?? null);
    return {
      agency_id: id,
      name,
      type,
      line,
      region_id: regionCode,
      level: agencyTypeOf(type).isTownship ? 'TOWNSHIP' : ownLevel,
      parent_id: parentId,
      basis,
      first_year: earliest(years.map(({ from }) => from)),
      last_year: latest(years.map(({ to }) => to)),
      ...this.expectedYears(entry),
    };
  }

  /**
   * The years in which a body ought to report: those the operator gives, or in which its region, its type and its
   * line of work are there; never fewer than those in which it did.
   */
  private expectedYears({ identity, listed, names }: Entry): {
    expected_from: number | null;
    expected_to: number | null;
  } {
    const { type, line, regionCode } = identity;
    const place = regionCode === null ? {} : this.yearsOfPlace(regionCode);
    const until = line === null ? null : agencyLineOf(type, line)?.until;
    const from = listed ? listed.from : latest([place.from, agencyTypeOf(type).since]);
    const to = listed ? listed.to : earliest([place.to, until]);
    const years = [...names.values()];
    return {
      expected_from: from === null ? null : earliest([from, ...years.map((seen) => seen.from)]),
      expected_to: to === null ? null : latest([to, ...years.map((seen) => seen.to)]),
    };
  }
}
