import type { FastifyInstance } from 'fastify';
import type { ServedRelease } from '../resolvers/context.js';

/** A release that stays open until it is given back. */
export interface ReleaseLease {
  readonly release: ServedRelease;
  giveBack(): void;
}

/** Where a request gets the release that answers it: a newer one may take its place between two requests. */
export interface ReleaseSource {
  lease(): ReleaseLease;
  /** Why a newer file is not served, or null. */
  readonly refused: { readonly code: string; readonly message: string } | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The release that answers this request, from its first byte to its last. */
    release: ServedRelease;
  }
}

/** Gives every request one release for as long as it lasts, whatever is built meanwhile. */
export function leaseReleases(app: FastifyInstance, source: ReleaseSource): void {
  app.decorateRequest('release');
  app.addHook('onRequest', (request, reply, done) => {
    const lease = source.lease();
    request.release = lease.release;
    reply.raw.once('close', () => lease.giveBack());
    done();
  });
}
