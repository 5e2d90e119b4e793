/** What a span tells beside its name and its time; nothing that a client may fill without bound. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A part of a request that has ended. Times are milliseconds since 1970. */
export interface EndedSpan {
  readonly name: string;
  readonly attributes: SpanAttributes;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly error?: string;
}

/** The span of a whole request. */
export interface RequestSpan {
  child(span: EndedSpan): void;
  end(span: Omit<EndedSpan, 'startedAt'>): void;
}

/** Where spans go. */
export interface Tracing {
  /** Begins the span of a request; `traceparent` is the header of the caller, which it then belongs to. */
  startRequest(startedAt: number, traceparent: string | undefined): RequestSpan;
  /** Sends what was not sent yet. */
  close(): Promise<void>;
}
