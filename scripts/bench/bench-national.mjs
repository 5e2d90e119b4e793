// The ten questions over HTTP, side by side with SQL written by hand over the same facts, in one run: rounds are interleaved, and what
// is told is the median of each and their ratio, which travels between machines.
import { performance } from 'node:perf_hooks';
import { openHandWritten } from './hand-written.mjs';
import { nationalQuestions } from './national-questions.mjs';
import { startProgram } from './served-program.mjs';

/** What the issue asks of single questions; of the others at most 1.5. */
export const targets = { Q5: 0.5, Q7: 0.2, Q9: 0.25 };
export const worstRatio = 1.5;

const wideLimits = {
  NIANBAO_COST_LIMIT: '100000',
  NIANBAO_PAGE_LIMIT: '1000',
  NIANBAO_THREADS: '2',
  NIANBAO_TIME_LIMIT: '60000',
  // A statement by hand may take longer than a connection is kept open between two questions.
  NIANBAO_KEEP_ALIVE_TIME: '600000',
};

export const quantile = (times, part) =>
  [...times].sort((left, right) => left - right)[Math.min(times.length - 1, Math.floor(times.length * part))];

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Times each question and each of its statements in turn, round by round. */
async function timeQuestions(program, handWritten, rounds) {
  const times = nationalQuestions.map(({ sql }) => ({ answer: [], sql: sql.map(() => []) }));
  for (let round = -2; round < rounds; round += 1) {
    for (const [index, { graphql, sql }] of nationalQuestions.entries()) {
      const answer = await timed(async () => program.ask(graphql));
      if (round >= 0) times[index].answer.push(answer);
      for (const [form, statement] of sql.entries()) {
        const own = await timed(async () => handWritten.run(statement));
        if (round >= 0) times[index].sql[form].push(own);
      }
    }
  }
  return nationalQuestions.map(({ name, what }, index) => {
    const answer = quantile(times[index].answer, 0.5);
    const limit = Math.min(...times[index].sql.map((own) => quantile(own, 0.5)));
    return { name, what, answer, limit, ratio: answer / limit };
  });
}

/** Asks all questions again and again from so many clients. */
async function timeClients(program, clients, rounds) {
  const times = [];
  const client = async (first) => {
    for (let round = 0; round < rounds; round += 1) {
      const { graphql } = nationalQuestions[(first + round) % nationalQuestions.length];
      times.push(await timed(async () => program.ask(graphql)));
    }
  };
  await Promise.all(Array.from({ length: clients }, async (_, index) => client(index)));
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Everything the bench tells of one warehouse. */
export async function benchWarehouse(warehouse, { rounds, clients, environment = {} }) {
  const handWritten = await openHandWritten(warehouse, 2);
  const program = await startProgram(warehouse, { ...wideLimits, ...environment });
  try {
    await program.ask(nationalQuestions[0].graphql);
    const firstAnswer = performance.now() - program.started;
    const questions = await timeQuestions(program, handWritten, rounds);
    const many = await timeClients(program, clients, rounds * 2);
    return { firstAnswer, questions, clients: many, memory: await program.memory() };
  } finally {
    await program.stop();
    handWritten.close();
  }
}

/** The geometric mean of ratios. */
export const geometricMean = (ratios) =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
