import { garbledDamages } from './damages/garbled-damages.js';
import { headingDamages } from './damages/heading-damages.js';
import { letterDamages } from './damages/letter-damages.js';
import type { PageDamage } from './damages/page-damage.js';
import { runDamages } from './damages/run-damages.js';

/** The damages a generator can draw. */
export const pageDamages: readonly PageDamage[] = [
  ...letterDamages,
  ...garbledDamages,
  ...runDamages,
  ...headingDamages,
];
