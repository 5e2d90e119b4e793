import { useEffect, useState } from 'react';
import type { Theme } from '../model/view-state.js';
import { fontStack, palettes, type Palette } from './tokens.js';

const prefersDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

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

/** The colors in use: those asked for, or those the system prefers. On paper they are the light ones. */
export function useTheme(theme: Theme): Palette {
  const [systemDark, setSystemDark] = useState(() => prefersDark().matches);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = prefersDark();
    const follow = (): void => setSystemDark(media.matches);
    const before = (): void => setPrinting(true);
    const after = (): void => setPrinting(false);
    media.addEventListener('change', follow);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      media.removeEventListener('change', follow);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const dark = !printing && (theme === 'dark' || (theme === 'auto' && systemDark));
  const name = dark ? 'dark' : 'light';
  useEffect(() => applyPalette(name), [name]);
  return palettes[name];
}
