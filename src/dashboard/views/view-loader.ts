import { useEffect, useState, type ComponentType } from 'react';
import type { View } from '../model/view-state.js';
import { PlaceView } from './place-view.js';

interface ViewModule {
  readonly default: ComponentType;
}

/** All but the first view are scripts of their own. */
const loaders: Readonly<Record<Exclude<View, 'place'>, () => Promise<ViewModule>>> = {
  ranking: () => import('./ranking-view.js'),
  trend: () => import('./trend-view.js'),
  applications: () => import('./applications-view.js'),
  disputes: () => import('./disputes-view.js'),
  quality: () => import('./quality-view.js'),
  agency: () => import('./agency-view.js'),
  report: () => import('./report-view.js'),
};

const loaded = new Map<View, ComponentType>([['place', PlaceView]]);

async function load(view: View): Promise<void> {
  if (loaded.has(view)) return;
  const module = await loaders[view as Exclude<View, 'place'>]();
  loaded.set(view, module.default);
}

/** Loads the other views while nobody waits for anything, so that they are there at once, and without a connection. */
export function loadOtherViews(): void {
  const begin = (): void => {
    // What fails here is asked for again when it is looked at.
    for (const view of Object.keys(loaders)) load(view as View).catch(() => undefined);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(begin, { timeout: 3_000 });
  else setTimeout(begin, 1_000);
}

/**
 * Loads the page anew, as its address has it, if there is a connection: a browser does not ask again for a script that
 * it could not load once.
 */
function reloadWhenBack(): void {
  fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' }).then(
    () => window.location.reload(),
    () => undefined,
  );
}

/** A view; null while it is loaded, and where it could not be. */
export function useView(view: View): {
  readonly Component: ComponentType | null;
  readonly hasFailed: boolean;
  retry(): void;
} {
  const [failed, setFailed] = useState<View | null>(null);
  const [, setLoaded] = useState<View>('place');
  const Component = loaded.get(view) ?? null;
  useEffect(() => {
    if (loaded.has(view)) return;
    let isGone = false;
    setFailed(null);
    load(view).then(
      () => isGone || setLoaded(view),
      () => isGone || setFailed(view),
    );
    return () => {
      isGone = true;
    };
  }, [view]);
  return {
    Component,
    hasFailed: Component === null && failed === view,
    retry: reloadWhenBack,
  };
}
