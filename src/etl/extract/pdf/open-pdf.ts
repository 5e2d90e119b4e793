import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fontShelf, type LoadedPdfjs } from './load-pdfjs.js';

/**
 * Begins to open a PDF with everything off that a text does not need: no scripts, no forms of the XFA kind, no
 * network, no fonts of the machine, no images (larger than a point of color), no evaluated code.
 */
export function openPdf({ pdfjs, folder }: LoadedPdfjs, bytes: Uint8Array): PDFDocumentLoadingTask {
  return pdfjs.getDocument({
    // The library takes the buffer over, so it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: fontShelf,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    canvasMaxAreaInBytes: 0,
    useWasm: false,
    stopAtErrors: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    verbosity: 0,
  });
}
