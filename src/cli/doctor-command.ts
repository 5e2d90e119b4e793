import type { Command } from 'commander';
import { fault, type Finding } from '../doctor/finding.js';
import { defaultWarehouse } from '../package-root.js';
import { knownVariables, readExtractionSettings, readSettings } from '../read-settings.js';
import type { Settings } from '../settings.js';
import { UserError } from '../user-error.js';

/** The settings; where one cannot be used, what is wrong with it, and the settings as they are when none is set. */
function readOrFault(): { settings: Settings; faults: Finding[] } {
  try {
    readExtractionSettings(process.env);
    return { settings: readSettings(process.env), faults: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { settings: readSettings({}), faults: [fault(`${error.code}: ${error.message}`, error.remedy)] };
  }
}

async function examine(warehouse: string): Promise<Finding[]> {
  const { settings, faults } = readOrFault();
  const { checkMemory, checkNode, checkPorts, checkThreads, checkVariables } =
    await import('../doctor/check-machine.js');
  const { checkNamedFiles } = await import('../doctor/check-settings.js');
  const { checkWarehouse } = await import('../doctor/check-warehouse.js');
  return [
    checkNode(),
    checkVariables(process.env, knownVariables),
    ...faults,
    ...(await checkNamedFiles(settings)),
    checkMemory(settings),
    checkThreads(settings),
    ...(await checkPorts(settings)),
    ...(await checkWarehouse(warehouse, settings)),
  ];
}

function toLine({ level, text, remedy }: Finding): string {
  return `${level.padEnd(7)} ${text}${remedy === undefined ? '' : `\n        ${remedy}`}\n`;
}

/** `nianbao doctor`: looks at the machine, the settings and the warehouse, and says what to do. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description(
      'Check this machine, the settings and a warehouse, and say what to do. Exit code 1 for a fault.',
    )
    .option('--warehouse <file>', 'the DuckDB file that is served', defaultWarehouse)
    .option('--json', 'as JSON')
    .action(async (options: { warehouse: string; json?: boolean }) => {
      const findings = await examine(options.warehouse);
      process.stdout.write(
        options.json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(toLine).join(''),
      );
      if (findings.some(({ level }) => level === 'fault')) process.exitCode = 1;
    });
}
