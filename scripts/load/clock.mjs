// Loaded into a server (--import clock.mjs?at=TIME): its clock begins at another time and jumps an hour back and forth every second.
const begin = Date.parse(new URL(import.meta.url).searchParams.get('at'));
const real = globalThis.Date;
const started = real.now();

function now() {
  const passed = real.now() - started;
  return begin + passed + (Math.floor(passed / 1_000) % 2) * 3_600_000;
}

globalThis.Date = class extends real {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }

  static now() {
    return now();
  }
};
