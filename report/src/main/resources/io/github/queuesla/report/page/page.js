"use strict";
// The interactive parts of the page: sortable tables, charts, numbers by interval on demand.
(() => {
  const UP = "ascending";
  const DOWN = "descending";
  const PRINT_WIDTH = 680;
  const LABEL_WIDTH = 60;

  const charts = JSON.parse(document.getElementById("charts").textContent);

  // --- sortable tables ------------------------------------------------------------------------------------------

  const LAST = -1;
  const NOTHING = "–";

  function sortable(table) {
    const rows = [...table.tBodies[0].rows];
    const ranks = JSON.parse(table.parentElement.nextElementSibling.textContent);
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      const numeric = table.classList.contains(`n${column + 1}`);
      button.addEventListener("click", () => {
        const first = numeric ? DOWN : UP;
        const other = first === UP ? DOWN : UP;
        const order = heading.getAttribute("aria-sort") === first ? other : first;
        headings.forEach((each) => each.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", order);
        sort(table.tBodies[0], rows, ranks[column] || (numeric ? counts : texts)(rows.map((row) => row.cells[column])), order === UP ? 1 : -1);
      });
    });
  }

  /** The whole numbers in a column. */
  function counts(cells) {
    return cells.map((cell) => {
      const digits = /^[\d,]+/.exec(cell.textContent);
      return digits === null ? LAST : Number(digits[0].replaceAll(",", ""));
    });
  }

  /** The ranks of the names in a column, ignoring case. A cell can have a mark after its name. */
  function texts(cells) {
    const names = cells.map((cell) => cell.firstChild.textContent);
    const folded = (name) => name.toLowerCase();
    const compare = (one, other) => (one < other ? -1 : Number(one > other));
    const order = [...new Set(names)].sort((one, other) => compare(folded(one), folded(other)) || compare(one, other));
    const ranks = new Map(order.map((name, index) => [name, name === NOTHING ? LAST : index]));
    return names.map((name) => ranks.get(name));
  }

  /** Sorts by whole numbers, one for each of the rows; rows without one come last in either direction. */
  function sort(body, rows, ranks, direction) {
    const places = new Map(rows.map((row, index) => [row, ranks[index]]));
    const order = [...body.rows];
    order.sort((one, other) => {
      const [left, right] = [places.get(one), places.get(other)];
      return left === LAST || right === LAST ? (left === LAST) - (right === LAST) : direction * (left - right);
    });
    body.append(...order);
  }

  // --- filters for long tables ----------------------------------------------------------------------------------

  function filter(table) {
    const rows = [...table.tBodies[0].rows];
    const input = element("input", "", { type: "search", autocomplete: "off", spellcheck: "false" });
    const label = element("label", "Filter ");
    label.append(input);
    const found = element("output", "");
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      rows.forEach((row) => (row.hidden = !row.textContent.toLowerCase().includes(wanted)));
      found.value = wanted === "" ? "" : `${count(rows.filter((row) => !row.hidden).length)} of ${count(rows.length)} rows`;
    });
    const line = element("p", label, { class: "filter" });
    line.append(found);
    table.parentElement.before(line);
  }

  function element(name, text, attributes) {
    const made = document.createElement(name);
    made.append(text);
    Object.entries(attributes ?? {}).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  // --- charts ---------------------------------------------------------------------------------------------------

  const FONT = { fontFamily: "inherit", fontSize: 12, color: "var(--muted)" };
  const percent = (part, whole) => (100 * part) / whole;
  const count = (number) => number.toLocaleString("en-US");

  function tooltip(formatter) {
    return {
      trigger: "item",
      renderMode: "richText",
      confine: true,
      formatter,
      backgroundColor: "var(--panel)",
      borderColor: "var(--strong-line)",
      textStyle: { color: "var(--ink)", fontSize: 12 },
      shadowBlur: 0,
      shadowColor: "transparent",
    };
  }

  /** From just below the lowest value to 100. */
  function percentAxis(values) {
    const lowest = Math.min(...values);
    const interval = lowest < 50 ? 20 : 10;
    const min = Math.max(0, Math.floor((lowest - 2) / interval) * interval);
    return {
      type: "value",
      min,
      max: 100,
      interval,
      axisLabel: { ...FONT, formatter: "{value} %" },
      splitLine: { lineStyle: { color: "var(--line)" } },
    };
  }

  function targetLine(target) {
    return {
      silent: true,
      symbol: "none",
      animation: false,
      lineStyle: { color: "var(--ink)", type: [6, 4], width: 1.5 },
      label: { formatter: `${target} %`, position: "end", color: "var(--ink)", fontSize: 12 },
      data: [{ yAxis: target }],
    };
  }

  function base(points, target) {
    const values = points.map((point) => point.value[1]);
    return {
      animation: false,
      tooltip: tooltip((item) => item.data.words ?? ""),
      grid: { left: 48, right: 60, top: 12, bottom: 28 },
      yAxis: percentAxis(target === undefined ? values : [...values, target]),
    };
  }

  /** Points as signs sized by their contacts, segments as bars as wide as their points, and the target as a line. */
  function timeSeries(level, width) {
    const points = level.segments.flatMap((segment) => segment[6].map((point) => [segment, point]));
    const most = Math.max(1, ...points.map(([, point]) => point[2] ?? 0));
    const marks = [];
    points.forEach(([segment, point], at) => {
      if (point[1] !== null) {
        marks.push({
          value: [at + 0.5, percent(point[1], point[2])],
          met: point[4],
          symbolSize: 4 + 7 * Math.sqrt(point[2] / most),
          words: `${segment[0]}, ${point[0]}\n${point[3]}: ${count(point[1])} of ${count(point[2])}`,
        });
      }
    });
    const starts = [];
    const bars = [];
    let at = 0;
    for (const segment of level.segments) {
      const end = at + segment[6].length;
      starts.push(at);
      if (segment[2] !== null) {
        const level = percent(segment[2], segment[3]);
        bars.push([at, level], [end, level], [end, null]);
      }
      at = end;
    }
    const single = level.segments.length === 1;
    const labels = single ? clockLabels(level.segments[0]) : level.segments.map((segment) => segment[1]);
    const ticks = single ? labels.map((_, index) => index) : starts;
    const places = thinned(ticks, width);
    const signs = (met, symbol, color, hollow) => ({
      type: "scatter",
      symbol,
      data: marks.filter((mark) => mark.met === met),
      itemStyle: hollow
        ? { color: "var(--paper)", borderColor: color, borderWidth: 1.25 }
        : { color, opacity: 0.7 },
      emphasis: { disabled: true },
    });
    const option = base(marks, level.target);
    option.xAxis = {
      type: "value",
      min: 0,
      max: at,
      axisLine: { lineStyle: { color: "var(--strong-line)" } },
      axisTick: { show: true, customValues: ticks, lineStyle: { color: "var(--strong-line)" } },
      axisLabel: {
        ...FONT,
        customValues: places,
        align: "left",
        formatter: (value) => labels[ticks.indexOf(value)] ?? "",
      },
      splitLine: { show: false },
    };
    option.series = [
      signs(1, "circle", "var(--met)", false),
      signs(0, "triangle", "var(--missed)", true),
      signs(null, "circle", "var(--open)", false),
      {
        type: "line",
        silent: true,
        showSymbol: false,
        data: single ? joined(points) : bars,
        lineStyle: { color: "var(--ink)", width: single ? 1 : 2.5 },
        emphasis: { disabled: true },
        markLine: level.target === undefined ? undefined : targetLine(level.target),
        z: 3,
      },
    ];
    return option;
  }

  /** The places that have room for a label. */
  function thinned(places, width) {
    const step = Math.ceil((places.length * LABEL_WIDTH) / width);
    return places.filter((_, index) => index % step === 0);
  }

  /** A line through the middle of each point, interrupted where there is no number. */
  function joined(points) {
    return points.map(([, point], at) => [at + 0.5, point[1] === null ? null : percent(point[1], point[2])]);
  }

  function clockLabels(segment) {
    return segment[6].map((point) => point[0].slice(0, 5));
  }

  function curve(level) {
    const points = level.curve.map((point) => ({
      value: [point[0] / 1000, percent(point[2], point[3])],
      symbol: point[5] ? "diamond" : "circle",
      symbolSize: point[5] ? 14 : 7,
      words: `Within ${point[1]}\n${point[4]}: ${count(point[2])} of ${count(point[3])}`,
    }));
    const option = base(points, level.target);
    option.xAxis = {
      type: "value",
      min: 0,
      axisLine: { lineStyle: { color: "var(--strong-line)" } },
      axisLabel: { ...FONT, formatter: "{value} s", hideOverlap: true, margin: 12 },
      splitLine: { show: false },
    };
    option.series = [
      {
        type: "line",
        data: points,
        symbol: "circle",
        itemStyle: { color: "var(--met)" },
        lineStyle: { color: "var(--met)", width: 2 },
        emphasis: { disabled: true },
        markLine: level.target === undefined ? undefined : targetLine(level.target),
      },
    ];
    return option;
  }

  const DRAWINGS = { "time-series": timeSeries, curve };

  function draw(place) {
    return { place, chart: echarts.init(place, null, { renderer: "svg", width: PRINT_WIDTH }) };
  }

  function paint({ place, chart }, width) {
    chart.resize({ width });
    chart.setOption(DRAWINGS[place.dataset.chart](charts[place.dataset.level], width), true);
    chart.getZr().flush();
  }

  // --- numbers by point, built when opened ----------------------------------------------------------------------

  function onDemand(details) {
    const level = charts[details.dataset.level];
    const unit = level.unit;
    const numbers = element("details", element("summary", `Numbers by ${unit}`), { class: "on-demand" });
    const choice = element("select", "");
    level.segments.forEach((segment, index) => choice.append(element("option", segment[0], { value: index })));
    const label = element("label", "Show ");
    label.append(choice);
    const table = element("div", "", { class: "scroll", "aria-live": "polite" });
    const tables = (segments) => table.replaceChildren(...segments.map((segment) => pointsTable(segment, unit)));
    const show = () => tables(level.segments.slice(choice.selectedIndex, choice.selectedIndex + 1));
    choice.addEventListener("change", show);
    numbers.addEventListener("toggle", show, { once: true });
    addEventListener("beforeprint", () => tables(level.segments));
    addEventListener("afterprint", show);
    numbers.append(element("p", label, { class: "choice" }), table);
    details.after(numbers);
  }

  const VERDICTS = { 1: "met", 0: "missed" };

  function pointsTable(segment, unit) {
    const table = element("table", element("caption", segment[0]));
    const head = table.createTHead().insertRow();
    const name = unit[0].toUpperCase() + unit.slice(1);
    [name, "Level", "In time", "Target"].forEach((title, column) =>
      head.append(element("th", title, { scope: "col", class: column === 1 || column === 2 ? "number" : "text" })),
    );
    const body = table.createTBody();
    for (const point of segment[6]) {
      const row = body.insertRow();
      row.append(
        element("th", point[0], { scope: "row" }),
        element("td", point[1] === null ? "–" : point[3], { class: "number strong" }),
        element("td", point[1] === null ? "–" : `${count(point[1])} of ${count(point[2])}`, { class: "number" }),
        verdict(point),
      );
    }
    return table;
  }

  function verdict(point) {
    const cell = document.createElement("td");
    const word = point[1] === null ? point[3] : VERDICTS[point[4]];
    if (word === undefined) {
      cell.append("–");
      return cell;
    }
    const kind = point[4] === null ? "none" : word;
    cell.append(element("em", word, { class: kind }));
    return cell;
  }

  // --- keyboard scrolling for tables wider than the window -------------------------------------------------------

  function reachable(box) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "Table, wider than the window");
    } else {
      ["tabindex", "role", "aria-label"].forEach((name) => box.removeAttribute(name));
    }
  }

  document.documentElement.classList.add("drawn");
  document.querySelectorAll("table.sortable").forEach(sortable);
  document.querySelectorAll("table.many").forEach(filter);
  document.querySelectorAll("details.segments").forEach(onDemand);
  const drawn = [...document.querySelectorAll(".chart")].map(draw);
  const boxes = [...document.querySelectorAll(".scroll")];
  const fit = () => {
    drawn.forEach((each) => paint(each, each.place.clientWidth));
    boxes.forEach(reachable);
  };
  fit();
  addEventListener("resize", fit);
  addEventListener("beforeprint", () => drawn.forEach((each) => paint(each, PRINT_WIDTH)));
  addEventListener("afterprint", fit);
})();
