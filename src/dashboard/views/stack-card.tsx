import { useMemo, type ReactNode } from 'react';
import { EChart } from '../charts/echart.js';
import { stackOption, type Stack } from '../charts/stack-option.js';
import type { FigureTable } from '../model/figure-table.js';
import { usePage } from '../page-context.js';
import { ChartCard } from '../parts/chart-card.js';

interface StackCardProps extends Stack {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Heading of the rows. */
  readonly rowsName: string;
  readonly notice?: ReactNode;
  readonly className?: string;
}

/** Bars of several kinds with their table twin. */
export function StackCard({
  id,
  title,
  subtitle,
  rowsName,
  notice,
  className,
  ...stack
}: StackCardProps): ReactNode {
  const { palette, state, say } = usePage();
  const { language } = state;
  const option = useMemo(
    () => stackOption(stack, palette, language, title),
    [stack.figures, palette, language, title],
  );
  const table: FigureTable = {
    keys: [rowsName],
    measures: [...stack.kinds],
    rows: stack.rows.map((row, index) => ({ id: row, labels: [row], figures: stack.figures[index]! })),
  };
  const hasNumbers = stack.figures.flat().some(({ value }) => value != null && value !== 0);
  const barHeight = stack.sideBySide ? stack.kinds.length * 13 + 14 : 44;
  return (
    <ChartCard
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      notice={
        hasNumbers ? (
          notice
        ) : (
          <p className="hint">
            {say('没有大于零的数字可画，只列表格。', 'No number above zero to draw: the table only.')}
          </p>
        )
      }
      {...(className && { className })}
      draw={
        hasNumbers
          ? (handle) => (
              <EChart
                option={option}
                height={stack.rows.length * barHeight + 96}
                label={title}
                language={language}
                handle={handle}
              />
            )
          : null
      }
    />
  );
}
