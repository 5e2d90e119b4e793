import { settings, type Setting, type SettingName, type Settings } from './settings.js';
import { UserError } from './user-error.js';

function readSetting(setting: Setting<string | number>, environment: NodeJS.ProcessEnv): string | number {
  const given = environment[setting.variable];
  if (given === undefined || given === '') return setting.fallback;
  if (typeof setting.fallback === 'string') return given;
  const value = Number(given);
  if (Number.isInteger(value) && value >= 0) return value;
  const remedy = `Set it to a whole number, or leave it out for ${setting.fallback}.`;
  throw new UserError('SETTING_INVALID', `${setting.variable} is ${JSON.stringify(given)}.`, remedy);
}

/** All settings, from the environment where it has them. Throws SETTING_INVALID. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const entries = (Object.keys(settings) as SettingName[]).map((name) => [
    name,
    readSetting(settings[name], environment),
  ]);
  return Object.fromEntries(entries) as Settings;
}
