import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { EChartsType } from 'echarts/core';
import type { Language } from '../model/language.js';
import type { Option } from './option.js';
import type { ChartHandle } from './picture.js';

type Core = typeof import('./echarts-core.js');

/** Loaded once, with the first chart. */
let loading: Promise<Core> | undefined;
const loadCore = (): Promise<Core> => (loading ??= import('./echarts-core.js'));

interface EChartProps {
  readonly option: Option;
  readonly height: number;
  readonly label: string;
  readonly language: Language;
  /** Called with the position of the datum that was clicked. */
  readonly onPick?: (index: number) => void;
  readonly handle?: Ref<ChartHandle>;
}

/** A chart of ECharts as SVG. It follows the width of its place. Its table twin is for those who cannot see it. */
export function EChart({ option, height, label, language, onPick, handle }: EChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    let isGone = false;
    let made: EChartsType | undefined;
    let observer: ResizeObserver | undefined;
    void loadCore().then(({ init }) => {
      if (isGone || !place.current) return;
      made = init(place.current, null, { renderer: 'svg', locale: language === 'zh' ? 'ZH' : 'EN' });
      made.on('click', ({ dataIndex }) => pick.current?.(dataIndex as number));
      observer = new ResizeObserver(() => made?.resize());
      observer.observe(place.current);
      setChart(made);
    });
    return () => {
      isGone = true;
      observer?.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, [language]);
  useEffect(() => {
    if (!chart || chart.isDisposed()) return;
    chart.resize({ height });
    chart.setOption(option, { notMerge: true });
  }, [chart, option, height]);
  useImperativeHandle(handle, () => ({ toSvg: () => chart?.renderToSVGString() ?? '' }), [chart]);
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
