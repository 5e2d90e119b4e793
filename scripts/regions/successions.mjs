import { isIn } from './divisions.mjs';

/** How many leading digits two codes share: 2 is one province, 4 one prefecture. */
function nearness(a, b) {
  if (a.slice(0, 4) === b.slice(0, 4)) return 4;
  return a.slice(0, 2) === b.slice(0, 2) ? 2 : 0;
}

/** What a division was called in a year. */
const nameIn = (division, year) => division.former.find(({ to }) => to >= year)?.name ?? division.name;

const isNamed = (division, name) =>
  division.name === name || division.former.some((former) => former.name === name);

/** The division that a word of the list of changes means: by its code, or the one of the name nearest to the others. */
function resolve(token, year, nearTo, divisions) {
  const fitting = divisions.filter(
    (division) =>
      isIn(division, year) &&
      isNamed(division, token.name) &&
      (token.code === null || division.code === token.code),
  );
  const best = Math.max(...fitting.map(({ code }) => nearness(code, nearTo)));
  const nearest = fitting.filter(({ code }) => nearness(code, nearTo) === best);
  if (nearest.length !== 1 || best < 2)
    throw new Error(
      `changes.csv: ${token.code ?? ''}${token.name} in ${year} near ${nearTo} is ${nearest.map(({ id }) => id).join(', ') || 'unknown'}`,
    );
  return nearest[0];
}

function codeNear(change) {
  return [...change.from, ...change.to].find(({ code }) => code !== null)?.code;
}

/** A name alone is near its partner; where neither has a code, the names of both sides settle each other. */
function resolveLoose(change, divisions) {
  const near = codeNear(change);
  if (near) return [near];
  const [first] = change.from;
  return divisions
    .filter((division) => isIn(division, change.year - 1) && isNamed(division, first.name))
    .map(({ code }) => code);
}

function toPairs(change, divisions) {
  const attempts = resolveLoose(change, divisions).map((near) => {
    try {
      return change.from.flatMap((from) =>
        change.to.map((to) => ({
          from: resolve(from, change.year - 1, near, divisions),
          to: resolve(to, change.year, near, divisions),
        })),
      );
    } catch (error) {
      return error;
    }
  });
  const good = attempts.filter((attempt) => !(attempt instanceof Error));
  if (good.length !== 1)
    throw (
      attempts.find((attempt) => attempt instanceof Error) ??
      new Error(`changes.csv: ${JSON.stringify(change)} fits ${good.length} places`)
    );
  return good[0];
}

/** A division that is gone and one of the same name, level and province that came in its year: it was given a new code. */
function findRecoded(division, divisions) {
  const year = division.to + 1;
  return divisions.filter(
    (other) =>
      other.from === year &&
      nameIn(other, year) === nameIn(division, year - 1) &&
      other.level === division.level &&
      other.code.slice(0, 2) === division.code.slice(0, 2),
  );
}

/**
 * What became of what: an area as a WHOLE went into another, or PART of it did. Listed changes first; a division
 * that only got a new code is its own successor. `orphans` are gone without a successor that is known.
 */
export function toSuccessions(divisions, changes) {
  const listed = changes.flatMap((change) =>
    toPairs(change, divisions).map((pair) => ({ ...pair, year: change.year, source: change.source })),
  );
  const known = new Set(listed.filter(({ from, year }) => from.to === year - 1).map(({ from }) => from.id));
  const sourceOf = (from, to, year) =>
    listed.find((pair) => pair.year === year && pair.from.id === from.parent && pair.to.id === to.parent)
      ?.source ?? 'lists';
  const recoded = divisions
    .filter((division) => division.to !== null && !known.has(division.id))
    .flatMap((from) =>
      findRecoded(from, divisions).map((to) => ({
        from,
        to,
        year: from.to + 1,
        source: sourceOf(from, to, from.to + 1),
      })),
    );
  const successions = [...listed, ...recoded].filter(({ from, to }) => from.id !== to.id);
  const origins = new Set(successions.map(({ from }) => from.id));
  const orphans = divisions.filter((division) => division.to !== null && !origins.has(division.id));
  return { successions: successions.map((succession) => toRow(succession, successions)), orphans };
}

function toRow({ from, to, year, source }, all) {
  const others = all.filter(
    (other) => other.from.id === from.id && other.to.id !== to.id && other.year === year,
  );
  const isWhole = from.to === year - 1 && others.length === 0;
  return { from: from.id, to: to.id, year, extent: isWhole ? 'WHOLE' : 'PART', source };
}
