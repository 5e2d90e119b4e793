import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../../settings.js';
import { toLogText } from './log-text.js';

const longestLine = 2_000;

/** An error for a log, with what caused it; each line escaped and cut. */
function toLoggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return toLogText(String(error), longestLine);
  const { name, message, stack = '', cause } = error;
  return {
    name,
    message: toLogText(message, longestLine),
    stack: stack.split('\n', 40).map((line) => toLogText(line, longestLine)),
    ...(cause !== undefined && { cause: toLoggedError(cause) }),
  };
}

/**
 * The log of a server: lines of JSON, on standard error unless said otherwise. Control characters in them are escaped
 * by JSON, all that is not ours by `toLogText` before. Null where nothing is to be logged.
 */
export function createLogger(
  { logLevel }: Pick<Settings, 'logLevel'>,
  stream: DestinationStream = process.stderr,
): Logger | null {
  if (logLevel === 'silent') return null;
  const options = {
    level: logLevel,
    base: { service: 'nianbao' },
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: toLoggedError },
  };
  return pino(options, stream);
}
