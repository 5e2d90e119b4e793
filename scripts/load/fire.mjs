import autocannon from 'autocannon';

/** How many answers were what, in one run or in several. */
export const createTally = () => ({ answers: 0, unchanged: 0, busy: 0, wrong: 0, firstWrong: null });

/**
 * Whether an answer has the bytes it has to have. autocannon makes a text of each part as it comes, so a letter whose bytes
 * come in two parts is lost; where one was, all letters beyond ASCII are left out of the comparison.
 */
function isSame(text, expected) {
  if (text === expected) return true;
  const inAscii = (whole) => whole.replace(/[^\0-\x7f]+/g, '');
  return expected !== undefined && text.includes('\ufffd') && inAscii(text) === inAscii(expected);
}

function toChecked(request, expected, tally) {
  const { name, path, method, headers, body } = request;
  return {
    path,
    method,
    // As `askOnce` asks: an answer of another type has another tag.
    headers: { accept: '*/*', ...headers },
    body,
    onResponse(status, text) {
      if (status === 200 && isSame(text, expected.get(name)?.text)) tally.answers += 1;
      else if (status === 304 && text === '' && 'if-none-match' in headers) tally.unchanged += 1;
      else if (status === 503 && /"code":"(BUSY|RATE_LIMITED)"/.test(text)) tally.busy += 1;
      else {
        tally.wrong += 1;
        tally.firstWrong ??= { name, status, text: text.slice(0, 300) };
      }
    },
  };
}

/**
 * Sends requests in turn over so many connections for so many seconds, and compares every answer with the bytes it has
 * to have: 200 with these, 304 where the request has a condition, or 503 that says the service is busy. Anything else is
 * counted in `tally.wrong`.
 */
export async function fire(url, requests, expected, { clients, seconds }, tally = createTally()) {
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    timeout: 120,
    // Each connection begins elsewhere, so that not all ask the same at the same time.
    setupClient: (() => {
      let next = 0;
      return (client) => {
        const start = Math.round((next++ * requests.length) / clients) % requests.length;
        const turned = [...requests.slice(start), ...requests.slice(0, start)];
        client.setRequests(turned.map((request) => toChecked(request, expected, tally)));
      };
    })(),
  });
  const { latency, duration, errors, timeouts, throughput } = result;
  return { tally, seconds: duration, latency, errors, timeouts, bytesPerSecond: throughput.average };
}
