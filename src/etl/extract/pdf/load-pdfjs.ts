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

/** Loads the library once, at the first PDF. */
export function loadPdfjs(): Promise<LoadedPdfjs> {
  loaded ??= withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs')).then((pdfjs) => ({
    pdfjs,
    folder,
  }));
  return loaded;
}
