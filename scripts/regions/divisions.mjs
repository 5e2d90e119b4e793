/** The table begins with the list of this year; what stood in it may be older. */
export const firstYear = 2002;

const provinceOf = (code) => `${code.slice(0, 2)}0000`;
const prefectureOf = (code) => `${code.slice(0, 4)}00`;

/** The level that the zeros of a code tell. */
export function levelOf(code) {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}

/** What each code was called, from year to year: `from` null is before the table, `to` null is still. */
function toSpells(first, events) {
  const spells = [...first].map(([code, name]) => ({ code, name, from: null, to: null }));
  const byKey = new Map(spells.map((spell) => [spell.code + spell.name, spell]));
  for (const { kind, code, name, year } of events) {
    const key = code + name;
    if (kind === 'made') {
      const spell = { code, name, from: year, to: null };
      if (byKey.has(key)) throw new Error(`${key} comes twice`);
      byKey.set(key, spell);
      spells.push(spell);
    }
  }
  for (const { kind, code, name, year } of events) {
    if (kind === 'gone') byKey.get(code + name).to = year - 1;
  }
  return spells.sort((a, b) => a.code.localeCompare(b.code) || (a.from ?? 0) - (b.from ?? 0));
}

/** Whether two names that follow each other under a code are of one area: a change of name and of nothing else. */
function isRename(before, after, changes, spells) {
  if (before.to === null || after.from !== before.to + 1) return false;
  const year = after.from;
  const moved = spells.some(
    (other) =>
      other.code !== after.code &&
      provinceOf(other.code) === provinceOf(after.code) &&
      ((other.name === before.name && other.from === year) ||
        (other.name === after.name && other.to === year - 1)),
  );
  const involved = changes.filter(
    (change) =>
      change.year === year &&
      (change.from.some(({ code, name }) => code === before.code && name === before.name) ||
        change.to.some(({ code, name }) => code === after.code && name === after.name)),
  );
  return (
    !moved &&
    involved.every(({ from, to }) => from.length === 1 && to.length === 1 && from[0].code === to[0].code)
  );
}

/** Spells that are one place under one code become one division with its former names. */
function toIdentities(spells, changes) {
  const identities = [];
  for (const spell of spells) {
    const last = identities.at(-1);
    if (last?.code === spell.code && isRename(last, spell, changes, spells)) {
      last.former.push({ name: last.name, to: last.to });
      Object.assign(last, { name: spell.name, to: spell.to });
    } else identities.push({ ...spell, former: [] });
  }
  return identities;
}

/** The last holder of a code is known by the code, an earlier one by code and first year. */
function withIds(identities) {
  const lastOf = new Map(identities.map((identity) => [identity.code, identity]));
  return identities.map((identity) => ({
    ...identity,
    id:
      lastOf.get(identity.code) === identity
        ? identity.code
        : `${identity.code}@${identity.from ?? firstYear}`,
  }));
}

/** Whether a division was in force on December 31 of a year. */
export const isIn = (division, year) =>
  (division.from ?? firstYear) <= year && (division.to ?? Infinity) >= year;

function findParent(division, byCode) {
  if (division.level === 'PROVINCE') return '100000';
  const year = division.from ?? firstYear;
  const wanted =
    division.level === 'COUNTY'
      ? [prefectureOf(division.code), provinceOf(division.code)]
      : [provinceOf(division.code)];
  for (const code of wanted) {
    const parent = (byCode.get(code) ?? []).find((other) => isIn(other, year));
    if (!parent) continue;
    if ((parent.to ?? Infinity) < (division.to ?? Infinity))
      throw new Error(`${division.id} ${division.name} outlives ${parent.id} ${parent.name}`);
    return parent.id;
  }
  throw new Error(`${division.id} ${division.name} has no parent in ${year}`);
}

/** The divisions from province to county, each with the years it was in force on December 31. */
export function toDivisions(snapshots, events, changes) {
  const identities = withIds(toIdentities(toSpells(snapshots[0].names, events), changes));
  const divisions = identities.map((identity) => ({ ...identity, level: levelOf(identity.code) }));
  const byCode = new Map();
  for (const division of divisions)
    byCode.set(division.code, [...(byCode.get(division.code) ?? []), division]);
  return divisions.map((division) => ({ ...division, parent: findParent(division, byCode) }));
}
