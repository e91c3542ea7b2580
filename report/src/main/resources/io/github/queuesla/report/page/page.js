"use strict";
// The interactive parts of the page: sortable tables, charts, numbers by interval on demand.
(() => {
  const UP = "ascending";
  const DOWN = "descending";
  const PRINT_WIDTH = 680;
  const LABEL_WIDTH = 60;

  const charts = JSON.parse(document.getElementById("charts").textContent);

  // --- sortable tables ------------------------------------------------------------------------------------------

  function sortable(table) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const first = heading.classList.contains("number") ? DOWN : UP;
        const other = first === UP ? DOWN : UP;
        const order = heading.getAttribute("aria-sort") === first ? other : first;
        headings.forEach((each) => each.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", order);
        sort(table.tBodies[0], column, order === UP ? 1 : -1);
      });
    });
  }

  /** Sorts by the whole numbers in the cells; cells without one come last in either direction. */
  function sort(body, column, direction) {
    const key = (row) => row.cells[column].dataset.key;
    const rows = [...body.rows];
    rows.sort((one, other) => {
      const [left, right] = [key(one), key(other)];
      if (left === "" || right === "") {
        return (left === "") - (right === "");
      }
      return direction * (Number(left) - Number(right));
    });
    body.append(...rows);
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

  function element(name, text, attributes) {
    const made = document.createElement(name);
    made.append(text);
    Object.entries(attributes ?? {}).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  function onDemand(details) {
    const level = charts[details.dataset.level];
    const unit = level.unit;
    const numbers = element("details", element("summary", `Numbers by ${unit}`), { class: "on-demand" });
    const choice = element("select", "");
    level.segments.forEach((segment, index) => choice.append(element("option", segment[0], { value: index })));
    const label = element("label", "Show");
    label.append(choice);
    const table = element("div", "", { class: "scroll", "aria-live": "polite" });
    const show = () => table.replaceChildren(pointsTable(level.segments[choice.selectedIndex], unit));
    choice.addEventListener("change", show);
    numbers.addEventListener("toggle", show, { once: true });
    numbers.append(label, table);
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
    const sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    sign.setAttribute("class", "sign");
    sign.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#sign-${kind}`);
    sign.append(use);
    const badge = element("span", sign, { class: `badge ${kind}` });
    badge.append(word);
    cell.append(badge);
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
