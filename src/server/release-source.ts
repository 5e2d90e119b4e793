import type { FastifyInstance } from 'fastify';
import type { ServedRelease } from '../resolvers/context.js';
import { toSoleCatalog, type KeptRelease, type ReleaseCatalog } from '../resolvers/release-catalog.js';

/** A release that stays open until it is given back. */
export interface ReleaseLease {
  readonly release: ServedRelease;
  giveBack(): void;
}

/** Where a request gets the release that answers it: a newer one may take its place between two requests. */
export interface ReleaseSource {
  lease(): ReleaseLease;
  /** An earlier release that is kept, or null. */
  leaseEarlier(release: string): Promise<ReleaseLease | null>;
  /** Every release that is kept, newest first. */
  list(): Promise<readonly KeptRelease[]>;
  /** Why a newer file is not served, or null. */
  readonly refused: { readonly code: string; readonly message: string } | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The release that answers this request, from its first byte to its last. */
    release: ServedRelease;
    /** The releases this request may ask beside it. */
    releases: ReleaseCatalog;
  }
}

/** Gives every request one release for as long as it lasts, whatever is built meanwhile. */
export function leaseReleases(app: FastifyInstance, source: ReleaseSource): void {
  app.decorateRequest('release');
  app.decorateRequest('releases');
  app.addHook('onRequest', (request, reply, done) => {
    const leases: ReleaseLease[] = [];
    const take = (lease: ReleaseLease): ServedRelease => {
      if (reply.raw.closed) lease.giveBack();
      else leases.push(lease);
      return lease.release;
    };
    reply.raw.once('close', () => leases.forEach((lease) => lease.giveBack()));
    request.release = take(source.lease());
    request.releases = {
      list: () => source.list(),
      find: async (release) => {
        const lease = await source.leaseEarlier(release);
        return lease && take(lease);
      },
    };
    done();
  });
}

/** A source of one release that never changes. */
export function toFixedSource(release: ServedRelease): ReleaseSource {
  const catalog = toSoleCatalog(release);
  const lease = (): ReleaseLease => ({ release, giveBack: () => {} });
  return {
    lease,
    leaseEarlier: async (id) => ((await catalog.find(id)) ? lease() : null),
    list: () => catalog.list(),
    refused: null,
  };
}
