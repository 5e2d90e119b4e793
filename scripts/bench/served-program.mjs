// The program as it is started by anyone, on a free port, asked over HTTP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/nianbao.mjs', import.meta.url));

async function urlFrom(output) {
  let text = '';
  for await (const part of output) {
    text += part;
    const url = /at (http:\S+)\/graphql/.exec(text)?.[1];
    if (url) return url;
  }
  throw new Error(`The program did not start: ${text}`);
}

/** Starts the program over a warehouse. */
export async function startProgram(warehouse, environment = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'serve', '--warehouse', warehouse, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const url = await urlFrom(child.stdout);
  child.stdout.resume();
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  /** The answer to a document, as text. Refuses errors: a refusal is quick and proves nothing. */
  const ask = (query) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const asking = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200 && !text.includes('"errors"')) resolve(text);
          else reject(new Error(`${response.statusCode} ${text.slice(0, 500)}`));
        });
      });
      asking.on('error', reject);
      asking.end(body);
    });

  return {
    started,
    ask,
    /** Resident memory in bytes, now and at the most. */
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      const bytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)[1]) * 1024;
      return { now: bytes('VmRSS'), most: bytes('VmHWM') };
    },
    async stop() {
      agent.destroy();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
