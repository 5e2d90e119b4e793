// Runs in the page: from an input to the frame in which its answer is painted.

/** Watches the next input. `awaits` is what the page must show besides being settled: a selector, or null. */
export function watchNextInput({ type, awaits }) {
  const isSettled = () =>
    !document.querySelector('[aria-busy="true"], .loading, .chart[data-ready="false"]') &&
    (awaits === null || document.querySelector(awaits) !== null);
  performance.clearResourceTimings();
  window.watched = new Promise((resolve) => {
    const begin = (event) => {
      const { timeStamp } = event;
      let isEarlier = true;
      const onFrame = () => {
        // The frame of the input itself still shows what was before, unless the answer was kept.
        if (!isEarlier && isSettled()) {
          requestAnimationFrame(() => {
            const painted = performance.now();
            const asked = performance
              .getEntriesByType('resource')
              .filter(({ name, startTime }) => startTime >= timeStamp - 1 && name.includes('/graphql'));
            const api = asked.reduce((sum, { duration }) => sum + duration, 0);
            resolve({ whole: painted - timeStamp, api, requests: asked.length });
          });
          return;
        }
        isEarlier = false;
        requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    };
    document.addEventListener(type, begin, { once: true, capture: true });
  });
}
