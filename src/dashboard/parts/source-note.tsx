import type { ReactNode } from 'react';

/** The lines under a chart or a list that say what it is of and where it is from. */
export function SourceNote({
  lines,
  children,
}: {
  readonly lines: readonly string[];
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <footer className="source">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </footer>
  );
}
