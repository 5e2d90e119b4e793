import { negotiate } from '@fastify/accept-negotiator';
import fastifyPlugin from 'fastify-plugin';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCodeVersion } from '../../package-root.js';
import { answerEncodings } from './compression.js';

/** All that an answer depends on besides the release and the encoding. */
export interface AnswerIdentity {
  /** The question: everything of the request that can change the answer, as anything that JSON can hold. */
  readonly question: unknown;
  /** Headers that were looked at to choose the answer, other than Accept-Encoding. */
  readonly varies?: readonly string[];
}

declare module 'fastify' {
  interface FastifyReply {
    /**
     * Marks an answer that a release gives to a question with a strong ETag. True where the client has it already: then
     * send 304 without a body, and without asking the warehouse.
     */
    identify(identity: AnswerIdentity): boolean;
    /** Takes the mark back, for an answer that another try may not give. */
    forget(): void;
  }
}

const codeVersion = readCodeVersion();

function chosenEncoding(request: FastifyRequest): string {
  const accepted = request.headers['accept-encoding'];
  const header = Array.isArray(accepted) ? accepted.join() : accepted;
  return negotiate(header ?? '', [...answerEncodings]) ?? 'identity';
}

/** The same ETag is the same bytes: of one release, question, encoding and code version. */
function toEtag(request: FastifyRequest, { question, varies = [] }: AnswerIdentity): string {
  const { release_id } = request.release.info;
  const chosen = varies.map((name) => request.headers[name.toLowerCase()] ?? null);
  const identity = [
    release_id,
    codeVersion,
    request.routeOptions.url,
    question,
    chosen,
    chosenEncoding(request),
  ];
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest('base64url');
  return `"${digest.slice(0, 27)}"`;
}

/** Whether If-None-Match names the ETag; weak ones count, as RFC 9110 § 13.1.2 says. */
function hasEtag(request: FastifyRequest, etag: string): boolean {
  const header = request.headers['if-none-match'];
  if (header === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}

function identify(this: FastifyReply, identity: AnswerIdentity): boolean {
  const { request } = this;
  const etag = toEtag(request, identity);
  const isPrivate = request.headers.authorization !== undefined;
  // A newer release may come at any time, so a copy is asked about before it is used.
  this.header('etag', etag).header('cache-control', isPrivate ? 'private, no-cache' : 'public, no-cache');
  for (const name of ['Accept-Encoding', ...(identity.varies ?? [])]) addVary(this, name);
  if (!hasEtag(request, etag)) return false;
  void this.code(304);
  return true;
}

/** Names a header that the answer depends on, once. */
export function addVary(reply: FastifyReply, name: string): void {
  const there = String(reply.getHeader('vary') ?? '');
  const names = there.split(',').map((each) => each.trim().toLowerCase());
  if (!names.includes(name.toLowerCase())) void reply.header('vary', there ? `${there}, ${name}` : name);
}

function forget(this: FastifyReply): void {
  void this.removeHeader('etag').header('cache-control', 'no-store');
}

/** Strong ETags and 304, for every door. */
export const conditionalAnswers = fastifyPlugin(async (app) => {
  app.decorateReply('identify', identify);
  app.decorateReply('forget', forget);
});
