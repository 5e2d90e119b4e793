import { createContext, useContext, type ReactNode } from 'react';
import { nation } from '../model/regions.js';
import { usePage } from '../page-context.js';

/** What a view is of, as an answer tells it: a place, or a body. */
interface Answered {
  readonly region?: { readonly code: string; readonly fullName: string } | null;
  readonly agency?: { readonly name: string; readonly region: { readonly fullName: string } } | null;
}

const Subject = createContext<string | null>(null);

/** Tells the parts of a view what it is of. */
export function SubjectOf({
  data,
  children,
}: {
  readonly data: object;
  readonly children: ReactNode;
}): ReactNode {
  const { say } = usePage();
  const outer = useContext(Subject);
  const { region, agency } = data as Answered;
  const place = region && (region.code === nation ? say('全国', 'China') : region.fullName);
  const body = agency && `${agency.region.fullName} ${agency.name}`;
  return <Subject.Provider value={body ?? place ?? outer}>{children}</Subject.Provider>;
}

/** The place or body that the view is of, in words; null before an answer. */
export const useSubject = (): string | null => useContext(Subject);
