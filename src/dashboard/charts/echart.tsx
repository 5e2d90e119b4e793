import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import type { Language } from '../model/language.js';
import { usePage } from '../page-context.js';
import type { ChartHandle } from './picture.js';

type Core = typeof import('./echarts-core.js');

/** Loaded once, with the first chart. */
let loading: Promise<Core> | undefined;
const loadCore = (): Promise<Core> => (loading ??= import('./echarts-core.js'));

interface EChartProps {
  /** An option, or one with variants for widths. */
  readonly option: EChartsCoreOption;
  /** On a laptop; a wall screen has larger text and so a higher chart. */
  readonly height: number;
  readonly label: string;
  readonly language: Language;
  /** Called with the position of the datum that was clicked. */
  readonly onPick?: (index: number) => void;
  readonly handle?: Ref<ChartHandle>;
}

/** A chart of ECharts as SVG. It follows the width of its place. Its table twin is for those who cannot see it. */
export function EChart({
  option,
  height: laptopHeight,
  label,
  language,
  onPick,
  handle,
}: EChartProps): ReactNode {
  const { palette, say } = usePage();
  const height = laptopHeight * palette.textScale;
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    let isGone = false;
    let made: EChartsType | undefined;
    let observer: ResizeObserver | undefined;
    const begin = ({ init }: Core): void => {
      if (isGone || !place.current) return;
      made = init(place.current, null, { renderer: 'svg', locale: language === 'zh' ? 'ZH' : 'EN' });
      made.on('click', ({ dataIndex }) => pick.current?.(dataIndex as number));
      // ECharts draws all of it again for each resize, also to the size that it has.
      observer = new ResizeObserver(() => {
        if (made && place.current?.clientWidth !== made.getWidth()) made.resize();
      });
      observer.observe(place.current);
      setChart(made);
    };
    loadCore().then(begin, () => isGone || setFailed(true));
    return () => {
      isGone = true;
      observer?.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, [language]);
  // Drawn in the frame in which the page around it changes, so that old and new are never seen together.
  useLayoutEffect(() => {
    if (!chart || chart.isDisposed()) return;
    if (chart.getHeight() !== height) chart.resize({ height });
    // ECharts takes the variants for widths out of what it is given.
    chart.setOption({ ...option }, { notMerge: true });
  }, [chart, option, height]);
  useImperativeHandle(handle, () => ({ toSvg: () => chart?.renderToSVGString() ?? '' }), [chart]);
  if (hasFailed) {
    return (
      <p className="hint" role="alert">
        {say(
          '图没有载入；同样的数字见“表格”，或重新载入本页。',
          'The chart was not loaded: “Table” has the same figures; or load the page anew.',
        )}
      </p>
    );
  }
  return (
    <div
      ref={place}
      className="chart"
      role="img"
      aria-label={label}
      style={{ height }}
      data-ready={chart ? 'true' : 'false'}
    />
  );
}
