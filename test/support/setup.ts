import 'reflect-metadata';
import fc from 'fast-check';

/**
 * Properties draw the same values in every run, so that a change is judged by itself and not by its luck. `FUZZ_SEED` is
 * another seed, or `random` for a new one each time; fast-check names it beside what it finds.
 */
const asked = process.env['FUZZ_SEED'] ?? '20261127';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
