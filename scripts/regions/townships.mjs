/** The county-level area that a township of 2023 lies in, where its own first six digits are not it. */
function toParent(street, zoneByCode) {
  const islands = { 460321: '460302', 460322: '460303', 460323: '460302' };
  return islands[street.areaCode] ?? zoneByCode.get(street.areaCode) ?? street.areaCode;
}

/** In a city without counties the townships lie right below it; the list has the city once more in between. */
function skipOwnCity(parent, ids) {
  return ids.has(parent) ? parent : `${parent.slice(0, 4)}00`;
}

/** Townships with their nine-digit codes and the area above. Throws where that is not in the table. */
export function toTownships(streets, divisions, zones) {
  const ids = new Set([...divisions, ...zones].map(({ id }) => id));
  const zoneByCode = new Map(
    zones.flatMap(({ id, statisticalCodes }) => statisticalCodes.map((code) => [code, id])),
  );
  return streets
    .map((street) => {
      const parent = skipOwnCity(toParent(street, zoneByCode), ids);
      if (!ids.has(parent))
        throw new Error(`${street.code} ${street.name} lies in ${parent}, which is not in the table`);
      return { code: street.code, name: street.name, parent };
    })
    .sort((a, b) => a.code.localeCompare(b.code));
}
