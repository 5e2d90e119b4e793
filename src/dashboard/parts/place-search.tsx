import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { SearchDocument } from '../generated/graphql.js';
import { labelOf } from '../model/language.js';
import type { ViewState } from '../model/view-state.js';
import { usePage } from '../page-context.js';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly where: string;
  readonly target: Partial<ViewState>;
}

/** The text once the person has stopped typing for a moment. */
function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}

/** What a text finds: places first, then bodies. */
function useFound(text: string): { readonly found: readonly Found[]; readonly isSearching: boolean } {
  const { state } = usePage();
  const settled = useSettled(text.trim(), 60);
  const { answer, isLoading } = useAnswer(SearchDocument, settled === '' ? null : { text: settled });
  if (settled === '' || text.trim() === '') return { found: [], isSearching: false };
  const places = (answer?.data.regions?.nodes ?? []).map(({ id, code, fullName, level }) => ({
    id,
    name: fullName,
    where: `${labelOf('RegionLevel', level, state.language)} ${code}`,
    target: { view: 'place', region: id } as const,
  }));
  const bodies = (answer?.data.agencies?.nodes ?? []).map(({ id, name, region }) => ({
    id,
    name,
    where: region.fullName,
    target: { view: 'agency', agency: id } as const,
  }));
  return { found: [...places, ...bodies], isSearching: isLoading || settled !== text.trim() };
}

/** Finds a place or a body by name, former name, pinyin or code; a combobox that the keyboard works. */
export function PlaceSearch(): ReactNode {
  const { say, go } = usePage();
  const list = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const { found, isSearching } = useFound(text);
  const choose = (one: Found | undefined): void => {
    if (!one) return;
    setText('');
    setOpen(false);
    go(one.target);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((current) => (current + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape') setOpen(false);
  };
  const isShown = isOpen && text.trim() !== '';
  const hasNone = isShown && !isSearching && found.length === 0;
  return (
    <div
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <input
        type="search"
        role="combobox"
        aria-label={say('查找地区或机关', 'Find a place or a body')}
        aria-expanded={isShown && found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isShown && found[active] && { 'aria-activedescendant': `${list}-${active}` })}
        placeholder={say('地区、机关：名称、拼音、代码', 'Place or body: name, pinyin, code')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKey}
      />
      <ul
        id={list}
        role="listbox"
        data-found={isSearching ? '' : text.trim()}
        aria-label={say('查找结果', 'Results')}
        hidden={!isShown || found.length === 0}
      >
        {found.map((one, index) => (
          <li
            key={one.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(one);
            }}
          >
            <span>{one.name}</span>
            <small>{one.where}</small>
          </li>
        ))}
      </ul>
      {hasNone && (
        <p className="search-none" role="status">
          {say(
            '没有找到。试试简称、拼音或六位代码。',
            'Nothing found. Try a short name, pinyin or a six-digit code.',
          )}
        </p>
      )}
    </div>
  );
}
