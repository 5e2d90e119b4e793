import { Refusal } from '../refusal.js';
import type { Parameter } from './statistics-parameters.js';

/** The parameters of a URL as they came: a name given several times has several texts. */
export type UrlParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const longestEcho = 100;

/** A parameter that cannot be used, with what it takes. */
export function toBadParameter(name: string, received: string, takes: string): Refusal {
  const shown = received.length > longestEcho ? `${received.slice(0, longestEcho)}…` : received;
  return new Refusal('BAD_PARAMETER', `${name} is ${JSON.stringify(shown)}; it takes ${takes}.`, {
    parameter: name,
    received: shown,
  });
}

/** Refuses a parameter that is not known here: a filter that is misspelt must not be passed over. */
export function assertKnown(given: UrlParameters, known: readonly Parameter[]): void {
  const names = known.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const shown = unknown.slice(0, longestEcho);
  const message = `There is no parameter ${JSON.stringify(shown)} here. There are: ${names.join(', ')}.`;
  throw new Refusal('BAD_PARAMETER', message, { parameter: shown, allowed: names });
}

/** The text of a parameter that is given once at most; undefined where it is not given. */
export function textOf(given: UrlParameters, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || typeof value === 'string') return value;
  throw toBadParameter(name, value.join('&'), 'one value');
}

/** Splits at commas, outside of brackets; an empty text has no parts. */
function splitList(text: string): string[] {
  if (text.trim() === '') return [];
  return text.split(/,(?![^()]*\))/).map((part) => part.trim());
}

/** The values of a list, whether they are separated by commas or given under the name again; undefined where it is not given. */
export function listOf(given: UrlParameters, name: string): string[] | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  return (typeof value === 'string' ? [value] : value).flatMap(splitList);
}

/** A word of a closed list. Refuses any other. */
export function toMember(name: string, text: string, members: readonly string[]): string {
  if (members.includes(text)) return text;
  throw toBadParameter(name, text, `${members.length > 1 ? 'one of ' : ''}${members.join(', ')}`);
}

/** Whether a switch is on. */
export function switchOf(given: UrlParameters, name: string): boolean {
  const text = textOf(given, name);
  if (text === undefined || text === 'false' || text === '0') return false;
  if (text === 'true' || text === '1' || text === '') return true;
  throw toBadParameter(name, text, 'true or false');
}

/** A whole number that is not negative; undefined where it is not given. */
export function countOf(given: UrlParameters, name: string): number | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(value)) return value;
  throw toBadParameter(name, text, 'a whole number');
}
