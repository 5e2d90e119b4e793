// Sends requests to an address again and again, so many at a time, until it is told to stop: a process of its own, so
// that who looks at the server meanwhile is not held up. Told by messages; tells how many answers of which status came.
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const counts = {};
let isOver = false;

function send(url, { method, path, headers, body }) {
  return new Promise((resolve) => {
    const asked = request(new URL(path, url), { method, headers, agent }, (response) => {
      response.resume();
      response.once('close', () => resolve(response.statusCode));
    });
    asked.once('error', ({ code }) => resolve(code));
    asked.end(body === undefined ? undefined : Buffer.from(body, 'base64'));
  });
}

async function attack({ url, requests, clients }) {
  const one = async (from) => {
    for (let index = from; !isOver; index += clients) {
      const status = await send(url, requests[index % requests.length]);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => one(index)));
  process.send(counts, () => process.exit(0));
}

process.on('message', (message) => {
  if (message === 'stop') isOver = true;
  else void attack(message);
});
