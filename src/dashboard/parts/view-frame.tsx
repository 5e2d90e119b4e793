import type { ReactNode } from 'react';
import type { Fault } from '../api/ask.js';
import type { Asked } from '../api/use-answer.js';
import { usePage } from '../page-context.js';
import { FaultNotice, Loading } from './notices.js';
import { SubjectOf } from './subject.js';

/** Shows an answer, or what to do where there is none; parts that were refused are told above the others. */
export function ViewFrame<Data extends { readonly release?: { readonly id: string } | null }>({
  asked,
  children,
}: {
  readonly asked: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}): ReactNode {
  const { say, state, release } = usePage();
  const notice = (fault: Fault, onRetry?: () => void): ReactNode => (
    <FaultNotice
      key={fault.code + fault.message}
      fault={fault}
      say={say}
      language={state.language}
      {...(onRetry && { onRetry })}
    />
  );
  if (asked.fault) return notice(asked.fault, asked.fault.kind === 'refused' ? undefined : asked.retry);
  // While a new release takes the place of an old one, nothing of the one stands beside the other.
  if (asked.answer?.data.release?.id !== release.id) return <Loading say={say} />;
  const faults = new Map(asked.answer.faults.map((fault) => [fault.code, fault]));
  return (
    <div className="view" aria-busy={asked.isLoading} data-view={state.view}>
      {[...faults.values()].map((fault) => notice(fault, fault.kind === 'refused' ? undefined : asked.retry))}
      <SubjectOf data={asked.answer.data}>{children(asked.answer.data)}</SubjectOf>
    </div>
  );
}
