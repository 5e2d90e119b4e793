import { useSyncExternalStore } from 'react';

/** The release that the page shows, as its last answer told; null before the first. */
let shown: string | null = null;
/** Releases that the page has left: it never goes back by itself, so two servers that differ cannot drive it to and fro. */
const left = new Set<string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The release that the page shows; every question is asked again where it changes. */
export const useRelease = (): string | null => useSyncExternalStore(subscribe, () => shown);

/**
 * Notes which release answered. `first` and `same` change nothing; `newer`: what was answered before must be thrown
 * away; `left`: the server went back to a release that the page has left, and the answer cannot stand beside the others.
 */
export function noteRelease(id: string): 'first' | 'same' | 'newer' | 'left' {
  if (id === shown) return 'same';
  if (left.has(id)) return 'left';
  const before = shown;
  if (before !== null) left.add(before);
  shown = id;
  return before === null ? 'first' : 'newer';
}

/** Tells every question on the page that the release has changed; to be called when its first answer is kept. */
export function tellRelease(): void {
  for (const listener of listeners) listener();
}
