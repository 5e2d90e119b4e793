/** `=` marks a division that goes on existing; its code only tells it from others of the name. */
const tokenPattern = /^(=)?(\d{6})?(\D+)$/u;

function toToken(text) {
  const match = tokenPattern.exec(text);
  if (!match) throw new Error(`changes.csv: ${text} is no division`);
  return { goesOn: match[1] === '=' || !match[2], code: match[2] ?? null, name: match[3] };
}

const toTokens = (field) => field.split(' ').filter(Boolean).map(toToken);

/** The list of changes, checked by hand: in `year`, the area of `from` went, whole or in parts, to `to`. */
export function parseChanges(records) {
  return records.map(({ year, source, from, to }) => ({
    year: Number(year),
    source,
    from: toTokens(from),
    to: toTokens(to),
  }));
}

/** What the list of changes says of a division with its code: the years in which it is an origin, and a destination. */
function yearsByToken(changes, side) {
  const years = new Map();
  for (const change of changes) {
    for (const { goesOn, code, name } of change[side]) if (!goesOn) years.set(code + name, change.year);
  }
  return years;
}

/** A revision of a list tells the state on its day; what it changed took effect in its year unless the list knows better. */
const yearOf = (snapshot) => Number(snapshot.date.slice(0, 4));

/**
 * Every appearance, disappearance and change of name between the lists, with its year. The list of changes tells
 * the year where it can; a prefecture's counties go with it when they are moved as a whole.
 */
export function findEvents(snapshots, changes) {
  const gone = yearsByToken(changes, 'from');
  const made = yearsByToken(changes, 'to');
  const moves = new Map(
    changes.flatMap(({ year, from, to }) =>
      from
        .filter(({ goesOn, code }) => !goesOn && code.endsWith('00'))
        .flatMap((origin) =>
          to.filter(({ code }) => code).map(({ code }) => [`${origin.code}>${code}`, year]),
        ),
    ),
  );
  const events = [];
  for (let index = 1; index < snapshots.length; index += 1) {
    const [before, after] = [snapshots[index - 1].names, snapshots[index].names];
    const fallback = yearOf(snapshots[index]);
    const isListed = index >= snapshots.length - 2;
    const removed = [...before].filter(([code, name]) => after.get(code) !== name);
    const added = [...after].filter(([code, name]) => before.get(code) !== name);
    const movedYear = (code, name, others, toPair) => {
      const other = others.find(([otherCode, otherName]) => otherName === name && otherCode !== code);
      return other && moves.get(toPair(`${code.slice(0, 4)}00`, `${other[0].slice(0, 4)}00`));
    };
    const listedYear = (key, years, moved) => {
      const year = years.get(key) ?? moved;
      if (year === undefined && isListed)
        throw new Error(`${key} changed by ${snapshots[index].date}: list it in changes.csv`);
      return year ?? fallback;
    };
    for (const [code, name] of removed) {
      const moved = movedYear(code, name, added, (own, other) => `${own}>${other}`);
      events.push({ kind: 'gone', code, name, year: listedYear(code + name, gone, moved) });
    }
    for (const [code, name] of added) {
      const moved = movedYear(code, name, removed, (own, other) => `${other}>${own}`);
      events.push({ kind: 'made', code, name, year: listedYear(code + name, made, moved) });
    }
  }
  return [...events, ...findUnseen(events, gone, made, snapshots.at(-1).names)];
}

/** Changes that came after the last list, or that no list shows. */
function findUnseen(events, gone, made, last) {
  const seen = new Set(events.map(({ kind, code, name }) => kind + code + name));
  const unseenGone = [...gone].filter(
    ([key]) => !seen.has(`gone${key}`) && last.get(key.slice(0, 6)) === key.slice(6),
  );
  const unseenMade = [...made].filter(
    ([key]) => !seen.has(`made${key}`) && last.get(key.slice(0, 6)) !== key.slice(6),
  );
  const toEvent =
    (kind) =>
    ([key, year]) => ({ kind, code: key.slice(0, 6), name: key.slice(6), year });
  return [...unseenGone.map(toEvent('gone')), ...unseenMade.map(toEvent('made'))];
}
