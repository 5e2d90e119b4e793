import type { ReferenceRegion } from '../../reference-regions.js';
import { shortNamesOf } from '../../region-names.js';
import { PlaceNames } from './place-names.js';

/** The names bodies call the regions of the table by. */
export function toPlaceNames(regions: readonly ReferenceRegion[]): PlaceNames {
  return new PlaceNames(
    regions.map(({ id, name, parent, aliases, formerNames }) => {
      const otherNames = [...shortNamesOf(name), ...aliases, ...formerNames.map((former) => former.name)];
      return { code: id, name, parent, otherNames };
    }),
  );
}
