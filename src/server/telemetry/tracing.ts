import type { Settings } from '../../settings.js';
import type { Tracing } from './spans.js';

/** Whether spans are to be sent anywhere, as the standard variables say. */
function isWanted({ tracesEndpoint, tracesUrl }: Settings, environment: NodeJS.ProcessEnv): boolean {
  if (tracesEndpoint === '' && tracesUrl === '') return false;
  return (
    environment['OTEL_SDK_DISABLED']?.toLowerCase() !== 'true' &&
    environment['OTEL_TRACES_EXPORTER'] !== 'none'
  );
}

/** Tracing as the settings say, or null. OpenTelemetry is loaded only where spans are sent somewhere. */
export async function openTracing(
  settings: Settings,
  onFault: (message: string) => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Tracing | null> {
  if (!isWanted(settings, environment)) return null;
  const { openOpenTelemetry } = await import('./open-telemetry.js');
  const { tracesEndpoint, tracesUrl } = settings;
  return openOpenTelemetry(tracesUrl || `${tracesEndpoint.replace(/\/+$/, '')}/v1/traces`, onFault);
}
