import { useEffect, useMemo, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.js';
import { ask, AskError, type Answer } from './ask.js';
import type { Fault, FaultKind } from './fault.js';
import { noteRelease, tellRelease, useRelease } from './releases.js';

/** Where a question stands. While the next answer is awaited the one before stays, so that nothing jumps. */
export interface Asked<Data> {
  readonly answer: Answer<Data> | null;
  readonly fault: Fault | null;
  readonly isLoading: boolean;
  retry(): void;
}

/** Answers of the release that is shown. A release never changes, so they are good until another one answers. */
const answers = new Map<string, Answer<unknown>>();
const mostAnswers = 60;

/** Of these the same question has the same answer again. */
const lastingFaults: ReadonlySet<FaultKind> = new Set(['missing', 'refused', 'denied']);

function keep(key: string, answer: Answer<unknown>): void {
  if (answer.faults.some(({ kind }) => !lastingFaults.has(kind))) return;
  answers.set(key, answer);
  if (answers.size > mostAnswers) answers.delete(answers.keys().next().value!);
}

const keyOf = (release: string | null, question: string): string => `${release} ${question}`;

/** Keeps an answer with those of its release. Throws where it is of a release that the page has left. */
function admit<Data extends WithRelease>(question: string, answer: Answer<Data>): void {
  const id = answer.data.release?.id;
  if (id === undefined) return;
  const age = noteRelease(id);
  if (age === 'left') throw new AskError({ kind: 'server', code: 'RELEASE_LEFT', message: id });
  if (age === 'newer') answers.clear();
  keep(keyOf(id, question), answer);
  if (age !== 'same') tellRelease();
}

/** Every document asks which release answers. */
interface WithRelease {
  readonly release?: { readonly id: string } | null;
}

interface Settled<Data> {
  readonly key: string;
  readonly answer: Answer<Data> | null;
  readonly fault: Fault | null;
}

/**
 * Asks a question whenever it changes, and again when the server has a new release; `null` asks nothing. One question is
 * one request.
 */
export function useAnswer<Data extends WithRelease, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const release = useRelease();
  const question = useMemo(
    () => (variables === null ? null : `${document.toString()}${JSON.stringify(variables)}`),
    [document, variables],
  );
  const key = question === null ? null : keyOf(release, question);
  const [settled, setSettled] = useState<Settled<Data> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const known = key === null ? undefined : (answers.get(key) as Answer<Data> | undefined);
  useEffect(() => {
    if (key === null || question === null || variables === null || answers.has(key)) return;
    const controller = new AbortController();
    ask(document, variables, controller.signal)
      .then((answer) => {
        if (controller.signal.aborted) return;
        admit(question, answer);
        setSettled({ key: keyOf(answer.data.release?.id ?? release, question), answer, fault: null });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof AskError)) throw error;
        setSettled({ key, answer: null, fault: error.fault });
      });
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
