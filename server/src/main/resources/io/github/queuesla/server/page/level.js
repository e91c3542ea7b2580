// Draws the charts of a service level.
(() => {
  'use strict';

  const data = JSON.parse(document.getElementById('data').textContent);
  const style = getComputedStyle(document.documentElement);
  const charts = [];
  const colour = name => style.getPropertyValue(name).trim();
  const axis = () => ({stroke: colour('--ink'), grid: {stroke: colour('--line')}, ticks: {stroke: colour('--line')}});

  const two = number => String(number).padStart(2, '0');
  const local = seconds => uPlot.tzDate(new Date(seconds * 1000), data.zone);
  const clock = seconds => two(local(seconds).getHours()) + ':' + two(local(seconds).getMinutes());
  const day = seconds => two(local(seconds).getMonth() + 1) + '-' + two(local(seconds).getDate());

  function draw(id, series, values, range, name) {
    const place = document.getElementById(id);
    if (!place) {
      return;
    }
    if (values[0].length === 0) {
      place.textContent = 'Nothing is counted yet.';
      place.classList.remove('chart');
      return;
    }
    const size = () => ({width: Math.min(960, place.clientWidth), height: 256});
    const chart = new uPlot({
      ...size(),
      tzDate: local,
      scales: {y: range},
      axes: [{...axis(), values: (chart, times) => times.map(name)}, axis()],
      cursor: {drag: {setScale: false}},
      series: [{label: 'from', value: (chart, time) => time === null ? '–' : name(time)}, ...series],
    }, values, place);
    charts.push({chart, size});
  }

  function drawAll() {
    charts.splice(0).forEach(({chart}) => chart.destroy());
    const today = data.today;
    const values = [today.times, today.percent];
    const series = [{
      label: 'attainment, %', stroke: colour('--met'), width: 2, points: {show: true, size: 7},
    }];
    if (data.target !== undefined) {
      values.push(today.times.map(() => data.target));
      series.push({label: 'target, %', stroke: colour('--missed'), width: 2, dash: [8, 5], points: {show: false}});
    }
    draw('today', series, values, {range: [0, 100]}, clock);
    const budget = data.budget || {times: [], left: []};
    draw('budget', [{
      label: 'misses left', stroke: colour('--met'), width: 2, points: {show: true, size: 7},
    }], [budget.times, budget.left], {range: (chart, low, high) => [Math.min(0, low), Math.max(1, high)]}, day);
  }

  window.addEventListener('resize', () => charts.forEach(({chart, size}) => chart.setSize(size())));
  // A canvas keeps the colours that it was drawn in.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  drawAll();
})();
