/** Writes the tables of public holidays: see README.md. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { byText, Days, FIRST_YEAR, LAST_YEAR, placeLines } from './table.mjs';

const RESOURCES = new URL('../src/main/resources/io/github/queuesla/contract/holiday/', import.meta.url);
const HOUR = 3_600_000;
const ISLAMIC = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al/;
const CHINESE = /chinese|korean|vietnamese/;
const jollyday = /jollyday-core<\/artifactId>\s*<version>([^<]+)/.exec(readFileSync(new URL('pom.xml', import.meta.url)))[1];
const version = JSON.parse(readFileSync(new URL('package.json', import.meta.url))).devDependencies['date-holidays'];

/** The days of one place, with the kinds of calendar that some of them follow. */
function place(...path) {
  const holidays = new Holidays(...path);
  const days = new Days();
  const unsure = new Map();
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++) {
    for (const holiday of holidays.getHolidays(year, 'en')) {
      if (holiday.type !== 'public') {
        continue;
      }
      const name = holiday.name.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
      for (const [date, from] of datesOf(holiday)) {
        days.add(date, name, from);
      }
      for (const [kind, pattern] of [['islamic', ISLAMIC], ['chinese', CHINESE]]) {
        if (pattern.test(holiday.rule)) {
          unsure.set(kind, (unsure.get(kind) ?? new Set()).add(name.replace(' (substitute day)', '')));
        }
      }
    }
  }
  return { days, unsure };
}

/** The dates by the clock of the place; an hour more or less is a change of its clock. */
function datesOf(holiday) {
  const [date, time] = holiday.date.split(' ');
  const hours = (holiday.end - holiday.start) / HOUR;
  if (time !== '00:00:00') {
    const from = time.slice(0, 5);
    const left = 24 - Number(time.slice(0, 2)) - Number(time.slice(3, 5)) / 60;
    if (Math.abs(hours - left) > 1) {
      throw new Error(`${holiday.rule} does not end at midnight: ${holiday.date}, ${hours} hours`);
    }
    return [[date, from]];
  }
  const count = Math.floor((hours + 2) / 24);
  if (count < 1) {
    throw new Error(`${holiday.rule} ends before midnight: ${holiday.date}, ${hours} hours`);
  }
  return Array.from({ length: count }, (_, days) => [
    new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10), undefined]);
}

function ofDateHolidays() {
  const all = new Holidays();
  const lines = [];
  const places = new Map();
  const note = (path, name, found, around) => {
    places.set(path, { name, days: found.days });
    lines.push(...placeLines(path, name, found.days, around.days));
    for (const kind of [...found.unsure.keys()].sort(byText)) {
      const names = [...found.unsure.get(kind)].filter(one => !around.unsure.get(kind)?.has(one)).sort(byText);
      if (names.length > 0) {
        lines.push(`?${kind}: ${names.join('; ')}`);
      }
    }
  };
  const countries = all.getCountries('en');
  for (const country of Object.keys(countries).sort(byText)) {
    const whole = place(country);
    note(country, countries[country], whole, { days: new Days(), unsure: new Map() });
    const states = all.getStates(country, 'en') ?? {};
    for (const state of Object.keys(states).sort(byText)) {
      const path = `${country}/${state.toLowerCase()}`;
      const found = place(country, state);
      note(path, states[state], found, whole);
      const regions = all.getRegions(country, state, 'en') ?? {};
      for (const region of Object.keys(regions).sort(byText)) {
        note(`${path}/${region.toLowerCase()}`, regions[region], place(country, state, region), found);
      }
    }
  }
  return { lines, places };
}

/** What jollyday knows: places by path, each with its name and its days. */
function readJollyday() {
  const text = execFileSync('java', ['-cp', readFileSync('target/classpath.txt', 'utf8').trim(),
    'Jollyday.java', String(FIRST_YEAR), String(LAST_YEAR)], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const places = new Map();
  let days;
  for (const line of text.split('\n').filter(Boolean)) {
    const [first, second] = line.split('\t');
    if (/^\d/.test(first)) {
      days.add(first, second);
    } else {
      days = new Days();
      places.set(first, { name: second, days });
    }
  }
  return places;
}

/**
 * The countries that date-holidays lacks; of the others the regions it lacks, with the days that they add, and by what other
 * name a region is known.
 */
function ofJollyday(known) {
  const places = readJollyday();
  const lines = [];
  for (const path of [...places.keys()].sort(byText)) {
    const { name, days } = places.get(path);
    if (known.has(path)) {
      if (path.includes('/') && known.get(path).name.toLowerCase() !== name.toLowerCase()) {
        lines.push(`${path} ${name}`);
      }
      continue;
    }
    const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const around = above ? places.get(above).days : new Days();
    const added = days.without(around).besides(nearest(path, known));
    lines.push(`${path} ${name}`, ...added.lines('+'));
    if (added.wandering().length > 0) {
      lines.push(`?islamic: ${added.wandering().join('; ')}`);
    }
  }
  return lines;
}

/** The days of the place itself, or of the smallest one around it. */
function nearest(path, known) {
  const end = path.lastIndexOf('/');
  return known.get(path)?.days ?? (end < 0 ? new Days() : nearest(path.slice(0, end), known));
}

function write(file, header, lines) {
  writeFileSync(new URL(file, RESOURCES), [...header.map(line => `# ${line}`.trimEnd()), ...lines, ''].join('\n'));
}

const span = `${FIRST_YEAR}-${LAST_YEAR}`;
const ours = ofDateHolidays();
write('date-holidays.txt', [
  'Public holidays by country and region. Generated by contract/holidays; do not edit, see corrections.txt.',
  `From date-holidays ${version} by commenthol and contributors, https://github.com/commenthol/date-holidays,`,
  'whose data is available under CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/, and so is this file.',
  'The attributions are in date-holidays.LICENSE beside it.',
  `Modified: computed for ${span}, public holidays only, English names.`,
  `years ${span}`,
], ours.lines);
copyFileSync(new URL('node_modules/date-holidays/LICENSE', import.meta.url), new URL('date-holidays.LICENSE', RESOURCES));
write('jollyday.txt', [
  'Public holidays of the countries and regions that date-holidays.txt lacks. Generated by contract/holidays; do not edit.',
  `From jollyday ${jollyday} by the focus shift GmbH and contributors, https://github.com/focus-shift/jollyday,`,
  'which is available under the Apache License 2.0.',
  `years ${span}`,
], ofJollyday(ours.places));
