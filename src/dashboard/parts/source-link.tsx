import type { ReactNode } from 'react';

/** An address that can be opened is a link; a file name is told as it is. */
export function SourceLink({ uri }: { uri: string }): ReactNode {
  return /^https?:\/\//.test(uri) ? (
    <a href={uri} rel="noreferrer noopener" target="_blank">
      {uri}
    </a>
  ) : (
    <code>{uri}</code>
  );
}
