// Where the time of a task goes, by samples of its stack: in libraries, in Node itself, or in our own code.
import { Session } from 'node:inspector/promises';

/** The nearest file that a sample stands in: what Node does for a library, or for us, is theirs or ours. */
function ownerOf(node, parents) {
  for (let at = node; at; at = parents.get(at.id)) {
    const { url } = at.callFrame;
    if (url.includes('/node_modules/')) return 'library';
    if (url.startsWith('node:zlib')) return 'library';
    if (url.startsWith('file:')) return 'own';
  }
  return 'node';
}

/** Samples that are no work, or that of no one: waiting, and the collector of garbage. */
const nobodys = new Set(['(idle)', '(garbage collector)', '(program)', '(root)']);

function tally({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
  const times = { library: 0, own: 0, node: 0 };
  for (const [index, id] of samples.entries()) {
    const node = byId.get(id);
    if (!nobodys.has(node.callFrame.functionName)) times[ownerOf(node, parents)] += timeDeltas[index];
  }
  return times;
}

/** The share of a task's time that is not spent in libraries; garbage and waiting are nobody's. */
export async function shareOutsideLibraries(task) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  await task();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const { library, own, node } = tally(profile);
  return (own + node) / (library + own + node);
}
