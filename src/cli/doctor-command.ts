import type { Command } from 'commander';
import type { Finding } from '../doctor/finding.js';
import { defaultWarehouse } from '../package-root.js';
import { knownVariables, readSettings } from '../read-settings.js';

async function examine(warehouse: string): Promise<Finding[]> {
  const settings = readSettings(process.env);
  const { checkMemory, checkNode, checkPort, checkThreads, checkVariables } =
    await import('../doctor/check-machine.js');
  const { checkWarehouse } = await import('../doctor/check-warehouse.js');
  return [
    checkNode(),
    checkVariables(process.env, knownVariables),
    checkMemory(settings),
    checkThreads(settings),
    await checkPort(settings),
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
