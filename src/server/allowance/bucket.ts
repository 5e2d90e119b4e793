import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RequestRefusal } from '../http/request-refusal.js';

/** Seconds an allowance is for. */
const windowSeconds = 60;

/** So many points a minute for each holder; 0 for as many as they like. Kept in memory, by this process alone. */
export class Bucket {
  private readonly limiter: RateLimiterMemory | null;

  constructor(
    private readonly what: 'key' | 'address',
    private readonly points: number,
  ) {
    this.limiter = points === 0 ? null : new RateLimiterMemory({ points, duration: windowSeconds });
  }

  /** Takes points from a holder. Throws RATE_LIMITED where there are not so many left. */
  async take(holder: string, cost: number): Promise<void> {
    if (this.limiter === null) return;
    try {
      await this.limiter.consume(holder, cost);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
      const message = `This ${this.what} has ${this.points} points for ${windowSeconds} seconds, and ${error.consumedPoints} were asked for; ask again in ${retryAfter} seconds.`;
      throw new RequestRefusal('RATE_LIMITED', message, { cost, allowance: this.points, retryAfter });
    }
  }
}

/**
 * Who an address stands for: of IPv6 the network of 64 bits, all of which one client may have.
 * @example holderOf('2001:db8::1') is '2001:db8:0:0'
 */
export function holderOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after] = address.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(zeros).fill('0'), ...tail].slice(0, 4).join(':');
}
