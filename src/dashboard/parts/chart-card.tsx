import { useRef, type ReactNode, type RefObject } from 'react';
import { frameSvg } from '../charts/frame-svg.js';
import { keysBeside, save, toPng, type ChartHandle } from '../charts/picture.js';
import { sortedTable, toCsv, type FigureTable } from '../model/figure-table.js';
import { writeState } from '../model/view-state.js';
import { changeState } from '../use-address.js';
import { usePage } from '../page-context.js';
import { Citation, CopyBox } from './citation.js';
import { DataTable } from './data-table.js';
import { Menu } from './menu.js';
import { PageLink } from './page-link.js';
import { SourceNote } from './source-note.js';
import { useSourceLines } from './source-lines.js';

interface ChartCardProps {
  /** Names the chart in the address: to show it as a table, and to embed it. */
  readonly id: string;
  readonly title: string;
  /** What is counted, in a few words, e.g. 行政处罚处理决定数量（件）. */
  readonly subtitle: string;
  readonly table: FigureTable;
  readonly notice?: ReactNode;
  readonly className?: string;
  /** Whether it is of all years, whatever year is chosen. */
  readonly isOfAllYears?: boolean;
  /** Where the API gives the rows of the table as CSV, also those beyond the first page. */
  readonly allRows?: string | null | undefined;
  /** Draws the chart; null where the table is all there is. */
  readonly draw: ((handle: RefObject<ChartHandle | null>) => ReactNode) | null;
}

/** Code to embed the chart, as high as it is here. */
function EmbedCode({ id }: { readonly id: string }): ReactNode {
  const { state, year, say } = usePage();
  const search = writeState(changeState({ ...state, year }, { embed: true, chart: id }));
  const address = new URL(search, document.baseURI).href;
  const card = document.querySelector<HTMLElement>(`[data-chart="${id}"]`);
  const height = Math.max(360, (card?.offsetHeight ?? 0) + 40);
  const code = `<iframe src="${address.replaceAll('&', '&amp;')}" width="720" height="${height}" title="nianbao" loading="lazy"></iframe>`;
  return <CopyBox label={say('嵌入代码', 'Code to embed')} text={code} rows={4} />;
}

/**
 * One chart with everything that belongs to it: its table twin, its downloads, its code to embed, and below it the
 * unit, scope, years, release and source.
 */
export function ChartCard({
  id,
  title,
  subtitle,
  table,
  notice,
  className,
  isOfAllYears = false,
  allRows,
  draw,
}: ChartCardProps): ReactNode {
  const { state, year, say, palette, go } = usePage();
  const handle = useRef<ChartHandle>(null);
  const source = useSourceLines(subtitle, isOfAllYears);
  const isTable = draw === null || state.tables.includes(id);
  if (state.chart !== null && state.chart !== id) return null;
  const shown = sortedTable(table, state.sort?.chart === id ? state.sort : null);
  const picture = (): string => {
    const keys = keysBeside(document.querySelector(`[data-chart="${id}"]`));
    return frameSvg(handle.current!.toSvg(), { title, subtitle, keys, lines: source }, palette);
  };
  const subject = state.view === 'agency' ? state.agency : state.region;
  const name = `nianbao-${id}-${subject}-${isOfAllYears ? 'all' : year}`;
  const toggle = (): void =>
    go({
      tables: isTable ? state.tables.filter((other) => other !== id) : [...state.tables, id],
    });
  return (
    <section className={`card ${className ?? ''}`} aria-labelledby={`title-${id}`} data-chart={id}>
      <header className="card-head">
        <div>
          <h2 id={`title-${id}`}>{title}</h2>
          <p className="subtitle">{subtitle}</p>
        </div>
        <div className="card-tools">
          {draw && (
            <button type="button" aria-pressed={isTable} onClick={toggle}>
              {say('表格', 'Table')}
            </button>
          )}
          <Menu label={say('下载', 'Save')} title={`${say('下载', 'Save')}：${title}`}>
            {() => (
              <>
                {!isTable && (
                  <>
                    <button
                      type="button"
                      onClick={() => void toPng(picture()).then((png) => save(png, `${name}.png`))}
                    >
                      PNG
                    </button>
                    <button
                      type="button"
                      onClick={() => save(new Blob([picture()], { type: 'image/svg+xml' }), `${name}.svg`)}
                    >
                      SVG
                    </button>
                  </>
                )}
                <button
                  type="button"
                  onClick={() =>
                    save(
                      new Blob([toCsv(shown, source.join(say('。', '. ')), state.language)], {
                        type: 'text/csv',
                      }),
                      `${name}.csv`,
                    )
                  }
                >
                  CSV
                </button>
                {allRows && (
                  <a href={allRows} download>
                    {say('全部行（CSV接口）', 'All rows (CSV, by the API)')}
                  </a>
                )}
              </>
            )}
          </Menu>
          {!state.embed && (
            <>
              <Menu label={say('引用', 'Cite')} title={`${say('引用', 'Cite')}：${title}`}>
                {() => <Citation title={title} lines={source} />}
              </Menu>
              <Menu label={say('嵌入', 'Embed')} title={`${say('嵌入', 'Embed')}：${title}`}>
                {() => <EmbedCode id={id} />}
              </Menu>
            </>
          )}
        </div>
      </header>
      {notice}
      {isTable ? table.rows.length > 0 && <DataTable id={id} table={shown} caption={title} /> : draw(handle)}
      <SourceNote lines={source}>
        {state.embed && (
          <p>
            <PageLink to={{}}>{say('在年报中查看', 'See it in nianbao')}</PageLink>
          </p>
        )}
      </SourceNote>
    </section>
  );
}
