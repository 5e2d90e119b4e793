import {
  extractionSettings,
  settings,
  type ExtractionSettings,
  type Setting,
  type Settings,
} from './settings.js';
import { UserError } from './user-error.js';

type AnySetting = Setting<string | number>;

const anyPositive = [1, Number.MAX_SAFE_INTEGER] as const;

/** A number as it was given under a name. Throws SETTING_INVALID. */
export function parseNumber(name: string, given: string, setting: AnySetting): number {
  const [least, largest] = setting.range ?? anyPositive;
  const value = given.trim() === '' ? NaN : Number(given);
  if (Number.isInteger(value) && value >= least && value <= largest) return value;
  const bounds = largest === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${largest}`;
  const remedy = `Give a whole number, ${bounds}, or leave it out for ${setting.fallback}.`;
  throw new UserError('SETTING_INVALID', `${name} is ${JSON.stringify(given)}.`, remedy);
}

function parseText(name: string, given: string, setting: AnySetting): string {
  if (setting.pattern === undefined || setting.pattern.test(given)) return given;
  const remedy =
    setting.fallback === ''
      ? `What it is: ${setting.sentence}`
      : `Give something like ${setting.fallback}, or leave it out for that.`;
  throw new UserError('SETTING_INVALID', `${name} is ${JSON.stringify(given)}.`, remedy);
}

function readSetting(setting: AnySetting, environment: NodeJS.ProcessEnv): string | number {
  const given = environment[setting.variable];
  if (given === undefined || given === '') return setting.fallback;
  const parse = typeof setting.fallback === 'string' ? parseText : parseNumber;
  return parse(setting.variable, given, setting);
}

function readAll<K extends string>(
  kinds: Readonly<Record<K, AnySetting>>,
  environment: NodeJS.ProcessEnv,
): Record<K, string | number> {
  const entries = Object.entries<AnySetting>(kinds).map(([name, kind]) => [
    name,
    readSetting(kind, environment),
  ]);
  return Object.fromEntries(entries) as Record<K, string | number>;
}

/** All settings of the server, from the environment where it has them. Throws SETTING_INVALID. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return readAll(settings, environment) as Settings;
}

/** What one document may cost, from the environment where it says so. Throws SETTING_INVALID. */
export function readExtractionSettings(environment: NodeJS.ProcessEnv): ExtractionSettings {
  return readAll(extractionSettings, environment) as ExtractionSettings;
}

/** Every variable that is read. */
export const knownVariables: readonly string[] = [
  ...Object.values<AnySetting>(settings),
  ...Object.values<AnySetting>(extractionSettings),
].map(({ variable }) => variable);

/** A setting with its value here and now. */
export interface DescribedSetting {
  readonly variable: string;
  readonly value: string | number;
  readonly fallback: string | number;
  readonly isSet: boolean;
  readonly sentence: string;
}

/** Every setting with its value. Throws SETTING_INVALID. */
export function describeSettings(environment: NodeJS.ProcessEnv): DescribedSetting[] {
  const all = [...Object.values<AnySetting>(settings), ...Object.values<AnySetting>(extractionSettings)];
  return all.map((setting) => ({
    variable: setting.variable,
    value: readSetting(setting, environment),
    fallback: setting.fallback,
    isSet: (environment[setting.variable] ?? '') !== '',
    sentence: setting.sentence,
  }));
}
