import fastifyPlugin from 'fastify-plugin';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../../settings.js';
import { RequestRefusal } from '../http/request-refusal.js';
import { readApiKeys, type ApiKeys } from './api-keys.js';
import { Bucket, holderOf } from './bucket.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Takes points from the allowance of the address and of the key. Throws RATE_LIMITED. */
    charge(points: number): Promise<void>;
    /** The name of the API key that came with the request, or null. */
    keyName: string | null;
  }
}

/** Points of a request to a door that has no estimate of its own: what a statement over the facts costs. */
const doorPoints = 10;

function pointsOf(url: string): number | null {
  if (/^\/graphql(?=[?/]|$)/.test(url)) return 1;
  return /^\/(v1|odata)(?=[?/]|$)/.test(url) ? doorPoints : null;
}

/** The name of the key of a request. Throws UNAUTHENTICATED for one that is not known. */
function identify({ headers: { authorization } }: FastifyRequest, keys: ApiKeys): string | null {
  if (keys.isEmpty || authorization === undefined) return null;
  const [, key] = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization) ?? [];
  const name = key === undefined ? null : keys.nameOf(key);
  if (name === null)
    throw new RequestRefusal('UNAUTHENTICATED', 'The API key is not one of those of this server.');
  return name;
}

/** Who asks, and how much they may: keys and allowances at every door. Pages, `/health` and `/ready` are free. */
export const allowances = fastifyPlugin(async (app, { settings }: { settings: Settings }) => {
  const keys = await readApiKeys(settings.keys);
  const [ofKey, ofAddress] = [
    new Bucket('key', settings.keyAllowance),
    new Bucket('address', settings.addressAllowance),
  ];
  app.decorateRequest('keyName', null);
  app.decorateRequest('charge', async function (this: FastifyRequest, points: number) {
    await ofAddress.take(holderOf(this.ip), points);
    if (this.keyName !== null) await ofKey.take(this.keyName, points);
  });
  app.addHook('onRequest', async (request) => {
    const points = pointsOf(request.raw.url ?? '');
    if (points === null) return;
    request.keyName = identify(request, keys);
    await request.charge(points);
    if (settings.keysRequired === 'yes' && request.keyName === null) {
      throw new RequestRefusal('UNAUTHENTICATED', 'This server answers requests with an API key only.');
    }
  });
});
