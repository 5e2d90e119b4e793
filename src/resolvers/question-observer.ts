import type { StatementObserver } from '../warehouse/statement-observer.js';

/** Is told what becomes of one request while it is answered; what it is told is never told to the client. */
export interface QuestionObserver extends StatementObserver {
  /** Names the request in logs, traces and refusals; empty outside a server. */
  readonly requestId: string;
  /** Runs a planner and tells how long it took. */
  plan<T>(run: () => T): T;
  /** What kind of question it is: a name from a closed list, never the client's own words. */
  asks(operation: string): void;
  /** The code of a refusal or of a failure. */
  refused(code: string): void;
}

/** For questions that nobody looks at. */
export const unobserved: QuestionObserver = {
  requestId: '',
  statement: () => {},
  plan: (run) => run(),
  asks: () => {},
  refused: () => {},
};
