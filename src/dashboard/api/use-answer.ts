import { useEffect, useMemo, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.js';
import { ask, AskError, type Answer, type Fault } from './ask.js';

/** Where a question stands. While the next answer is awaited the one before stays, so that nothing jumps. */
export interface Asked<Data> {
  readonly answer: Answer<Data> | null;
  readonly fault: Fault | null;
  readonly isLoading: boolean;
  retry(): void;
}

/** A release never changes, so an answer is good for as long as the page is open. */
const answers = new Map<string, Answer<unknown>>();
const mostAnswers = 60;

function keep(key: string, answer: Answer<unknown>): void {
  if (answer.faults.some(({ kind }) => kind !== 'refused')) return;
  answers.set(key, answer);
  if (answers.size > mostAnswers) answers.delete(answers.keys().next().value!);
}

interface Settled<Data> {
  readonly key: string;
  readonly answer: Answer<Data> | null;
  readonly fault: Fault | null;
}

/** Asks a question whenever it changes; `null` asks nothing. One question is one request. */
export function useAnswer<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const key = useMemo(
    () => (variables === null ? null : `${document.toString()}${JSON.stringify(variables)}`),
    [document, variables],
  );
  const [settled, setSettled] = useState<Settled<Data> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const known = key === null ? undefined : (answers.get(key) as Answer<Data> | undefined);
  useEffect(() => {
    if (key === null || variables === null || answers.has(key)) return;
    const controller = new AbortController();
    ask(document, variables, controller.signal).then(
      (answer) => {
        keep(key, answer);
        if (!controller.signal.aborted) setSettled({ key, answer, fault: null });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof AskError)) throw error;
        setSettled({ key, answer: null, fault: error.fault });
      },
    );
    return () => controller.abort();
  }, [key, attempt]);
  const isSettled = known !== undefined || settled?.key === key;
  return {
    answer: known ?? settled?.answer ?? null,
    fault: isSettled && !known ? (settled?.fault ?? null) : null,
    isLoading: key !== null && !isSettled,
    retry: () => {
      setSettled(null);
      setAttempt((count) => count + 1);
    },
  };
}
