import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Theme } from '../model/view-state.js';
import { fontStack, palettes, type Look } from './tokens.js';
import { useMedia } from './use-media.js';

/** Writes the colors as CSS variables of the page. */
function applyPalette(name: 'light' | 'dark'): void {
  const root = document.documentElement;
  root.dataset['theme'] = name;
  root.style.colorScheme = name;
  root.style.setProperty('--font', fontStack);
  for (const [key, value] of Object.entries(palettes[name])) {
    const values: readonly string[] = typeof value === 'string' ? [value] : value;
    values.forEach((color: string, index) => {
      root.style.setProperty(values.length === 1 ? `--${key}` : `--${key}-${index}`, color);
    });
  }
}

/** The text of charts grows with that of the page (see page.css). */
function useTextScale(): number {
  const isWall = useMedia('(min-width: 1900px)');
  const isLargeWall = useMedia('(min-width: 3000px)');
  return isLargeWall ? 1.9 : isWall ? 1.25 : 1;
}

/** The colors in use: those asked for, or those the system prefers. On paper they are the light ones. */
export function useTheme(theme: Theme): Look {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const onPaper = useMedia('print');
  const textScale = useTextScale();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser lays out the paper as soon as the event is over: the page has to be light by then.
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const dark = !printing && !onPaper && (theme === 'dark' || (theme === 'auto' && systemDark));
  const name = dark ? 'dark' : 'light';
  useLayoutEffect(() => applyPalette(name), [name]);
  return useMemo(() => ({ ...palettes[name], textScale }), [name, textScale]);
}
