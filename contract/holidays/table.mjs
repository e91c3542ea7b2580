/** How days are written in the tables: as README.md says and `HolidayYear` of the module `contract` reads. */

export const FIRST_YEAR = 2010;
export const LAST_YEAR = 2040;

/** The holidays of one place: dates by name, a name with the hour when it begins where that is not midnight. */
export class Days {
  #dates = new Map();

  add(date, name, from = '') {
    const year = Number(date.slice(0, 4));
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      const key = `${name}\t${from}`;
      this.#dates.set(key, (this.#dates.get(key) ?? new Set()).add(date));
    }
  }

  hasDate(date) {
    return [...this.#dates.values()].some(dates => dates.has(date));
  }

  /** Those that the other has not. */
  without(other) {
    return this.#only((key, date) => !other.#dates.get(key)?.has(date));
  }

  /** Those on days on which the other has none. */
  besides(other) {
    return this.#only((key, date) => !other.hasDate(date));
  }

  #only(wanted) {
    const left = new Days();
    for (const [key, dates] of this.#dates) {
      for (const date of dates) {
        if (wanted(key, date)) {
          left.add(date, ...key.split('\t'));
        }
      }
    }
    return left;
  }

  /** Names of those that come in any month: over thirty years an Islamic year begins in each. */
  wandering() {
    return [...this.#dates]
      .filter(([, dates]) => new Set([...dates].map(date => date.slice(5, 7))).size > 9)
      .map(([key]) => key.split('\t')[0])
      .sort(byText);
  }

  lines(sign) {
    return [...this.#dates]
      .map(([key, dates]) => {
        const [name, from] = key.split('\t');
        return `${sign}${tokens(dates, from)}: ${name}`;
      })
      .sort(byText);
  }
}

/** Lines for a place, which say how its days differ from those of the place around it. */
export function placeLines(path, name, days, around) {
  return [`${path} ${name}`, ...days.without(around).lines('+'), ...around.without(days).lines('-')];
}

function tokens(dates, from) {
  const years = new Map();
  for (const date of [...dates].sort(byText)) {
    const day = date.slice(5, 7) + date.slice(8, 10);
    years.set(day, [...(years.get(day) ?? []), Number(date.slice(0, 4))]);
  }
  return [...years.keys()]
    .sort(byText)
    .map(day => day + (from ? `T${from}` : '') + at(years.get(day)))
    .join(' ');
}

function at(years) {
  if (years.length === LAST_YEAR - FIRST_YEAR + 1) {
    return '';
  }
  const runs = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) {
      last[1] = year;
    } else {
      runs.push([year, year]);
    }
  }
  return `@${runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(',')}`;
}

/** By code units, so that the order does not hang on the language of the machine. */
export function byText(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
