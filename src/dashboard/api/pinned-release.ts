import { readState } from '../model/view-state.js';

/**
 * The release that the address names, or null for the newest. It is that of the page as it was loaded: links to
 * another release load the page anew, so that nothing of two releases is ever in one page.
 */
export const pinnedRelease: string | null = readState(window.location.search).release;
