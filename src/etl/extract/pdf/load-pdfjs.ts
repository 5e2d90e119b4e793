import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The library and the folder of its character maps and fonts, which are read from disk, never from a network. */
export interface LoadedPdfjs {
  readonly pdfjs: Pdfjs;
  readonly folder: string;
}

const globals = globalThis as unknown as Record<string, unknown>;
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')) + sep;
/** What the library loads by itself at the first document. It has no types. */
const workerModule: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
let loaded: Promise<LoadedPdfjs> | null = null;

/** The library asks for these when it is loaded, for drawing on a canvas; nothing is drawn here. */
const canvasClasses = ['DOMMatrix', 'ImageData', 'Path2D'];

/** Runs with the classes of a canvas in place, and without the warning that no canvas is installed. */
async function withoutCanvas<T>(run: () => Promise<T>): Promise<T> {
  const missing = canvasClasses.filter((name) => globals[name] === undefined);
  for (const name of missing) globals[name] = class {};
  const { console } = globalThis;
  const { warn } = console;
  Object.assign(console, {
    warn: (...words: unknown[]) =>
      String(words[0]).startsWith('Warning: Cannot ') ? undefined : warn(...words),
  });
  try {
    return await run();
  } finally {
    Object.assign(console, { warn });
    for (const name of missing) delete globals[name];
  }
}

/**
 * What the library puts versions of its own in the place of, for browsers older than it needs. They would be there
 * for all that the thread does from then on, and are many times slower: its `push` five times.
 */
const builtIns: readonly { readonly owner: object; readonly names: readonly string[] }[] = [
  { owner: Array.prototype, names: ['push'] },
  { owner: JSON, names: ['parse', 'stringify'] },
  { owner: Function.prototype, names: ['toString'] },
];

/** Runs and puts every built-in function back as it was. */
async function withBuiltIns<T>(run: () => Promise<T>): Promise<T> {
  const kept = builtIns.flatMap(({ owner, names }) =>
    names.map((name) => ({ owner, name, property: Object.getOwnPropertyDescriptor(owner, name)! })),
  );
  try {
    return await run();
  } finally {
    for (const { owner, name, property } of kept) Object.defineProperty(owner, name, property);
  }
}

/** Stands for a font that a page was given to draw with. */
class UndrawnFont {
  readonly loaded = Promise.resolve(this);
}

/**
 * Where the library registers fonts, as on a page of a browser, so that it does not draw the outline of every
 * character itself; nothing is drawn here either.
 */
export const fontShelf = { fonts: { add: (): void => {}, delete: (): void => {} } };

async function importPdfjs(): Promise<Pdfjs> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import(workerModule);
  globals['FontFace'] ??= UndrawnFont;
  return pdfjs;
}

/** Loads the library once, at the first PDF. */
export function loadPdfjs(): Promise<LoadedPdfjs> {
  loaded ??= withoutCanvas(() => withBuiltIns(importPdfjs)).then((pdfjs) => ({ pdfjs, folder }));
  return loaded;
}
