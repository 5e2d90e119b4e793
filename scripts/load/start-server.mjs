import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/nianbao.mjs', import.meta.url));
const probe = new URL('./probe.mjs', import.meta.url).href;

/** Files, sockets and pipes the process has open, where the system tells. */
function countDescriptors(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}

/**
 * The built program serving a warehouse on a free port of this machine, in a process of its own. `look` tells its memory,
 * what it has open, and how late its event loop was since the last look; `stop` gives the exit code after SIGTERM.
 */
export async function startServer(warehouse, environment = {}) {
  const args = ['--import', probe, program, 'serve', '--warehouse', warehouse, '--port', '0'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', NIANBAO_HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  let told = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    told += text;
    if (/http:\S+\/graphql/.test(told)) break;
  }
  const url = /http:\S+(?=\/graphql)/.exec(told)?.[0];
  if (!url) throw new Error(`The server ended with exit code ${(await ended)[0]} before it listened`);
  return {
    url,
    pid: child.pid,
    async look() {
      child.send('look');
      const [seen] = await once(child, 'message');
      return { ...seen, descriptors: countDescriptors(child.pid) };
    },
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
      child.kill('SIGTERM');
      const [exitCode] = await ended;
      clearTimeout(timer);
      return exitCode;
    },
  };
}
