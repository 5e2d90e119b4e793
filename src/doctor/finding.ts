/** What a check found: all well, something to think of, or something that keeps nianbao from working. */
export type FindingLevel = 'ok' | 'advice' | 'fault';

/** One line of the doctor. */
export interface Finding {
  readonly level: FindingLevel;
  /** What was looked at and found. */
  readonly text: string;
  /** What to do; nothing where all is well. */
  readonly remedy?: string;
}

export const ok = (text: string): Finding => ({ level: 'ok', text });
export const advice = (text: string, remedy: string): Finding => ({ level: 'advice', text, remedy });
export const fault = (text: string, remedy: string): Finding => ({ level: 'fault', text, remedy });
