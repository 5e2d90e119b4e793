/** The published types are those of an older version, which took one expression and no list. */
declare module 'spdx-satisfies' {
  export default function satisfies(license: string, allowed: readonly string[]): boolean;
}
