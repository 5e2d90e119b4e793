import { tableDamages } from '../support/printed-report/table-damages.js';
import { damagedTables, type DamageTallies, type DamageTally } from './measure-damage.js';

const tableNames = { disclosure: 'two', applications: 'three', proceedings: 'four' };

const cellsOf = ({ damaged, unharmed, missing, told, silent }: DamageTally): number[] => [
  damaged,
  unharmed,
  missing,
  told,
  silent,
];

/** The kinds of damage with what came of the tables damaged so, as Markdown. */
export function printDamageTable(tallies: DamageTallies): string {
  const rows = tableDamages.flatMap(({ says }) =>
    damagedTables.map((table) => {
      const cells = cellsOf(tallies.get(`${says}/${table}`)!);
      return `| ${[says, tableNames[table], ...cells].join(' | ')} |`;
    }),
  );
  return [
    '| damage | table | damaged | all read | some missing, none wrong | wrong, and told | wrong, and nothing tells |',
    '| --- | --- | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
