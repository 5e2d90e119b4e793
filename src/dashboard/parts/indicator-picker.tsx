import { useRef, useState, type ReactNode } from 'react';
import { unitName } from '../model/format.js';
import { labelOf, partOfBilingual } from '../model/language.js';
import { usePage, type Indicator } from '../page-context.js';

/** What an indicator means: definition, formula, legal source, years, and what to mind. */
export function Definition({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const { state, say } = usePage();
  const { language } = state;
  const isChinese = language === 'zh';
  return (
    <dl className="definition">
      <dt>{say('定义', 'Definition')}</dt>
      <dd>{isChinese ? indicator.definition : indicator.definitionEn}</dd>
      {indicator.formula && (
        <>
          <dt>{say('公式', 'Formula')}</dt>
          <dd>
            <code>{indicator.formula}</code>
          </dd>
        </>
      )}
      <dt>{say('法律依据', 'Legal source')}</dt>
      <dd lang="zh-CN">{indicator.legalBasis}</dd>
      <dt>{say('单位', 'Unit')}</dt>
      <dd>{unitName(indicator.unit, language)}</dd>
      <dt>{say('有数据的年度', 'Years in the data')}</dt>
      <dd>{indicator.years.join(say('、', ', '))}</dd>
      <dt>{say('可分组', 'Can be grouped by')}</dt>
      <dd>
        {indicator.dimensions
          .map((dimension) => labelOf('Dimension', dimension, language).replace(/[；（(。:;].*$/, ''))
          .join(say('；', '; '))}
      </dd>
      {indicator.caveats.length > 0 && (
        <>
          <dt>{say('注意', 'Mind')}</dt>
          {indicator.caveats.map((caveat) => (
            <dd key={caveat}>{partOfBilingual(caveat, language)}</dd>
          ))}
        </>
      )}
    </dl>
  );
}

/** The kinds that the catalogue falls into, in the order of the form. */
const groups = [
  { zh: '依申请公开', en: 'Applications', holds: /^(APPLICATIONS|OUTCOMES)/ },
  {
    zh: '办理比率',
    en: 'Rates of handling',
    holds:
      /(DISCLOSURE|GRANT|REFUSAL|UNAVAILABLE|NOT_PROCESSED|OTHER_HANDLING|CLOSURE|CARRY_OUT)_RATE|PERSON_SHARE/,
  },
  { zh: '复议诉讼', en: 'Reviews and lawsuits', holds: /^(PROCEEDINGS|REVIEW|LAWSUIT|DISPUTE)/ },
  {
    zh: '主动公开',
    en: 'Proactive disclosure',
    holds:
      /^(LICENSES|PENALTIES|COERCIONS|FEES|REGULATIONS_(ISSUED|REPEALED|IN_FORCE)|NORMATIVE_DOCUMENTS_(ISSUED|REPEALED|IN_FORCE))$/,
  },
  { zh: '数据质量', en: 'Quality of the data', holds: /^(ZERO_REPORT|CONSISTENCY)_RATE/ },
  { zh: '仅2019年版', en: '2019 form only', holds: /./ },
] as const;

const groupOf = ({ key }: Indicator): number => groups.findIndex(({ holds }) => holds.test(key));

/** Chooses the indicator out of the catalogue; each has its definition beside it. */
export function IndicatorPicker(): ReactNode {
  const { state, say, go, indicator, indicators } = usePage();
  const { language } = state;
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [looked, setLooked] = useState<Indicator | null>(null);
  const nameOf = (one: Indicator): string => (language === 'zh' ? one.label : one.labelEn);
  const matches = (one: Indicator): boolean =>
    `${one.key} ${one.label} ${one.labelEn}`.toLowerCase().includes(text.trim().toLowerCase());
  const shown = looked ?? indicator;
  const choose = (one: Indicator): void => {
    dialog.current?.close();
    go({ indicator: one.key });
  };
  return (
    <>
      <button
        type="button"
        className="picker"
        aria-haspopup="dialog"
        onClick={() => {
          setLooked(null);
          dialog.current?.showModal();
        }}
      >
        <small>{say('指标', 'Indicator')}</small>
        <span>{nameOf(indicator)}</span>
      </button>
      <dialog ref={dialog} className="indicator-dialog" aria-label={say('选择指标', 'Choose an indicator')}>
        <header>
          <h2>{say('选择指标', 'Choose an indicator')}</h2>
          <input
            type="search"
            aria-label={say('在目录中查找', 'Find in the catalogue')}
            placeholder={say('在目录中查找', 'Find in the catalogue')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('关闭', 'Close')}
          </button>
        </header>
        <div className="indicator-columns">
          <div className="indicator-list">
            {groups.map((group, index) => {
              const members = indicators.filter((one) => groupOf(one) === index && matches(one));
              if (members.length === 0) return null;
              return (
                <section key={group.zh}>
                  <h3>{say(group.zh, group.en)}</h3>
                  <ul>
                    {members.map((one) => (
                      <li key={one.key}>
                        <button
                          type="button"
                          aria-current={one.key === indicator.key}
                          onFocus={() => setLooked(one)}
                          onMouseEnter={() => setLooked(one)}
                          onClick={() => choose(one)}
                        >
                          {nameOf(one)}
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
          <aside aria-live="polite" tabIndex={0} aria-label={say('定义', 'Definition')}>
            <h3>{nameOf(shown)}</h3>
            <Definition indicator={shown} />
          </aside>
        </div>
      </dialog>
    </>
  );
}

/** The definition of the indicator of a chart, one click away from it. */
export function DefinitionButton(): ReactNode {
  const { state, say, indicator } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = state.language === 'zh' ? indicator.label : indicator.labelEn;
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {say('定义与依据', 'Definition and source')}
      </button>
      <dialog ref={dialog} className="definition-dialog" aria-label={name}>
        <header>
          <h2>{name}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('关闭', 'Close')}
          </button>
        </header>
        <Definition indicator={indicator} />
      </dialog>
    </>
  );
}
