/** A limit or a place that an operator may change, by the environment or a flag. */
export interface Setting<T extends string | number> {
  /** Environment variable. */
  readonly variable: string;
  readonly fallback: T;
  readonly sentence: string;
  /** Least and largest number that is taken; at least 1 where nothing is said. */
  readonly range?: readonly [least: number, largest: number];
  /** What a text has to look like. */
  readonly pattern?: RegExp;
  /** The flag of the command line that says the same. */
  readonly flag?: string;
}
