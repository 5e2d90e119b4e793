import type { ReactNode } from 'react';
import { labelOf, valuesOf } from '../model/language.js';
import type { ViewState } from '../model/view-state.js';
import { usePage } from '../page-context.js';
import { DefinitionButton, IndicatorPicker } from './indicator-picker.js';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

/** A labeled list to choose from. */
export function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <label className="choice">
      <small>{label}</small>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function YearChoice(): ReactNode {
  const { year, years, say, go } = usePage();
  const options = years.toReversed().map((one) => [String(one), say(`${one}年`, String(one))] as const);
  // A link may name a year without a report: the list must not say another one.
  const strange =
    year === 'all' || years.includes(year)
      ? []
      : [[String(year), say(`${year}年（没有报告）`, `${year} (no report)`)] as const];
  return (
    <Choice
      label={say('年度', 'Year')}
      value={String(year)}
      options={[...strange, ...options, ['all', say('全部年度', 'All years')]]}
      onChange={(value) => go({ year: value === 'all' ? 'all' : Number(value) })}
    />
  );
}

function ScopeChoice(): ReactNode {
  const { state, say, go } = usePage();
  return (
    <Choice
      label={say('口径', 'Scope')}
      value={state.scope}
      options={valuesOf('CountingScope').map((scope) => [
        scope,
        labelOf('CountingScope', scope, state.language),
      ])}
      onChange={(scope) => go({ scope: scope as ViewState['scope'] })}
    />
  );
}

function TypeChoice(): ReactNode {
  const { state, say, go } = usePage();
  const types = valuesOf('AgencyType').map(
    (type) => [type, labelOf('AgencyType', type, state.language)] as const,
  );
  return (
    <Choice
      label={say('机关类型', 'Kind of body')}
      value={state.type ?? ''}
      options={[['', say('全部', 'All')], ...types]}
      onChange={(type) => go({ type: type === '' ? null : (type as ViewState['type']) })}
    />
  );
}

interface FilterBarProps {
  readonly withIndicator: boolean;
  readonly withYear: boolean;
  readonly withType?: boolean;
}

/** What the view is of: indicator, year, scope and kind of body, as far as the view has use for them. */
export function FilterBar({ withIndicator, withYear, withType = true }: FilterBarProps): ReactNode {
  const { say, state } = usePage();
  if (state.chart !== null) return null;
  return (
    <div className="filters" role="group" aria-label={say('选择', 'Choices')}>
      {withIndicator && <IndicatorPicker />}
      {withYear && <YearChoice />}
      <ScopeChoice />
      {withType && <TypeChoice />}
      {withIndicator && <DefinitionButton />}
    </div>
  );
}
