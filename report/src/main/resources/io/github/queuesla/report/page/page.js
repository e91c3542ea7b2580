"use strict";
// What the page does beside being read: tables that sort, charts, numbers by interval on demand.
(() => {
  const UP = "ascending";
  const DOWN = "descending";
  const PRINT_WIDTH = 680;
  const LABEL_WIDTH = 60;

  const charts = JSON.parse(document.getElementById("charts").textContent);

  // --- tables that sort -----------------------------------------------------------------------------------------

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

  /** By the whole numbers in the cells; a cell without one comes last in either order. */
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

  /** From as low as anything lies, to a hundred. */
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

  /** Pieces as signs whose size is their volume, stretches as bars of their width, and the target. */
  function course(level, width) {
    const pieces = level.stretches.flatMap((stretch) => stretch[6].map((piece) => [stretch, piece]));
    const most = Math.max(1, ...pieces.map(([, piece]) => piece[2] ?? 0));
    const points = [];
    pieces.forEach(([stretch, piece], at) => {
      if (piece[1] !== null) {
        points.push({
          value: [at + 0.5, percent(piece[1], piece[2])],
          met: piece[4],
          symbolSize: 4 + 7 * Math.sqrt(piece[2] / most),
          words: `${stretch[0]}, ${piece[0]}\n${piece[3]}: ${count(piece[1])} of ${count(piece[2])}`,
        });
      }
    });
    const starts = [];
    const bars = [];
    let at = 0;
    for (const stretch of level.stretches) {
      const end = at + stretch[6].length;
      starts.push(at);
      if (stretch[2] !== null) {
        const level = percent(stretch[2], stretch[3]);
        bars.push([at, level], [end, level], [end, null]);
      }
      at = end;
    }
    const single = level.stretches.length === 1;
    const labels = single ? clockLabels(level.stretches[0]) : level.stretches.map((stretch) => stretch[1]);
    const ticks = single ? labels.map((_, index) => index) : starts;
    const places = thinned(ticks, width);
    const signs = (met, symbol, color, hollow) => ({
      type: "scatter",
      symbol,
      data: points.filter((point) => point.met === met),
      itemStyle: hollow
        ? { color: "var(--paper)", borderColor: color, borderWidth: 1.25 }
        : { color, opacity: 0.7 },
      emphasis: { disabled: true },
    });
    const option = base(points, level.target);
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
        data: single ? joined(pieces) : bars,
        lineStyle: { color: "var(--ink)", width: single ? 1 : 2.5 },
        emphasis: { disabled: true },
        markLine: level.target === undefined ? undefined : targetLine(level.target),
        z: 3,
      },
    ];
    return option;
  }

  /** As many of the places as there is room to name. */
  function thinned(places, width) {
    const step = Math.ceil((places.length * LABEL_WIDTH) / width);
    return places.filter((_, index) => index % step === 0);
  }

  /** A line through the middle of each piece, open where there is none. */
  function joined(pieces) {
    return pieces.map(([, piece], at) => [at + 0.5, piece[1] === null ? null : percent(piece[1], piece[2])]);
  }

  function clockLabels(stretch) {
    return stretch[6].map((piece) => piece[0].slice(0, 5));
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

  const DRAWINGS = { course, curve };

  function draw(place) {
    return { place, chart: echarts.init(place, null, { renderer: "svg", width: PRINT_WIDTH }) };
  }

  function paint({ place, chart }, width) {
    chart.resize({ width });
    chart.setOption(DRAWINGS[place.dataset.chart](charts[place.dataset.level], width), true);
    chart.getZr().flush();
  }

  // --- numbers by piece, when somebody wants them ---------------------------------------------------------------

  function element(name, text, attributes) {
    const made = document.createElement(name);
    made.append(text);
    Object.entries(attributes ?? {}).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  function onDemand(details) {
    const level = charts[details.dataset.level];
    const unit = level.unit;
    const pieces = element("details", element("summary", `Numbers by ${unit}`), { class: "on-demand" });
    const choice = element("select", "");
    level.stretches.forEach((stretch, index) => choice.append(element("option", stretch[0], { value: index })));
    const label = element("label", "Show");
    label.append(choice);
    const table = element("div", "", { class: "scroll", "aria-live": "polite" });
    const show = () => table.replaceChildren(piecesTable(level.stretches[choice.selectedIndex], unit));
    choice.addEventListener("change", show);
    pieces.addEventListener("toggle", show, { once: true });
    pieces.append(label, table);
    details.after(pieces);
  }

  const VERDICTS = { 1: "met", 0: "missed" };

  function piecesTable(stretch, unit) {
    const table = element("table", element("caption", stretch[0]));
    const head = table.createTHead().insertRow();
    const name = unit[0].toUpperCase() + unit.slice(1);
    [name, "Level", "In time", "Target"].forEach((title, column) =>
      head.append(element("th", title, { scope: "col", class: column === 1 || column === 2 ? "number" : "text" })),
    );
    const body = table.createTBody();
    for (const piece of stretch[6]) {
      const row = body.insertRow();
      row.append(
        element("th", piece[0], { scope: "row" }),
        element("td", piece[1] === null ? "–" : piece[3], { class: "number strong" }),
        element("td", piece[1] === null ? "–" : `${count(piece[1])} of ${count(piece[2])}`, { class: "number" }),
        verdict(piece),
      );
    }
    return table;
  }

  function verdict(piece) {
    const cell = document.createElement("td");
    const word = piece[1] === null ? piece[3] : VERDICTS[piece[4]];
    if (word === undefined) {
      cell.append("–");
      return cell;
    }
    const kind = piece[4] === null ? "none" : word;
    const sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    sign.setAttribute("class", "sign");
    sign.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#sign-${kind}`);
    sign.append(use);
    const chip = element("span", sign, { class: `chip ${kind}` });
    chip.append(word);
    cell.append(chip);
    return cell;
  }

  // --- whatever is wider than the window can be scrolled with the keyboard ---------------------------------------

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
  document.querySelectorAll("details.stretches").forEach(onDemand);
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
