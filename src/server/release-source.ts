import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ServedRelease } from '../resolvers/context.js';
import type { Settings } from '../settings.js';
import type { ReleaseLease } from './release-lease.js';
import { RequestLife } from './request-life.js';
import { toSoleCatalog, type KeptRelease, type ReleaseCatalog } from '../resolvers/release-catalog.js';

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
    /**
     * The release that answers this request, from its first byte to its last. Its statements go over one connection;
     * they are stopped when the time of the request is over (TIMEOUT) and when the client goes away.
     */
    release: ServedRelease;
    /** The releases this request may ask beside it, on the same terms. */
    releases: ReleaseCatalog;
    /** Gives the request the time of a download from now on, in place of that of a question. */
    allowDownload(): void;
    /** Gives the connections back before the answer is sent; done by itself when the request ends. */
    endStatements(): Promise<void>;
  }
}

const lifeKey = Symbol('life of a request');

interface WithLife {
  [lifeKey]: RequestLife;
}

/** Gives every request one release for as long as it lasts, whatever is built meanwhile, and bounds its time. */
export function leaseReleases(
  app: FastifyInstance,
  source: ReleaseSource,
  { timeLimit, downloadTimeLimit }: Pick<Settings, 'timeLimit' | 'downloadTimeLimit'>,
): void {
  const lifeOf = (request: FastifyRequest): RequestLife => (request as unknown as WithLife)[lifeKey];
  app.decorateRequest('release');
  app.decorateRequest('releases');
  app.decorateRequest('allowDownload', function () {
    lifeOf(this).allowTime(downloadTimeLimit);
  });
  app.decorateRequest('endStatements', async function () {
    await lifeOf(this).endStatements();
  });
  app.addHook('onRequest', async (request, reply) => {
    const life = new RequestLife(reply.raw, request.observer);
    Object.assign(request, { [lifeKey]: life });
    request.release = life.take(source.lease());
    request.releases = {
      list: () => source.list(),
      find: async (release) => {
        const lease = await source.leaseEarlier(release);
        return lease && life.take(lease);
      },
    };
  });
  // The time of a question begins when it has come whole.
  app.addHook('preHandler', async (request) => lifeOf(request).allowTime(timeLimit));
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
