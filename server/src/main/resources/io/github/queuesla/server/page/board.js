// Keeps the board up to date: cells change in place, so focus, selection and scrolling stay.
(() => {
  'use strict';

  const page = document.documentElement;
  const rows = document.getElementById('rows');
  const link = document.getElementById('link');
  const say = document.getElementById('say');
  const notices = document.getElementById('notices');
  const more = document.getElementById('more');
  const basis = document.getElementById('basis');
  const speed = Number(page.dataset.speed);
  const wall = page.classList.contains('wall');

  /** Without a sign of life for this long, the connection counts as lost. */
  const SILENCE = 40000;
  const RETRY = 5000;

  let boardTime = Date.parse(page.dataset.at);
  let pageTime = performance.now();
  let heard = performance.now();
  let lostAt = null;
  let source = null;

  function byKey() {
    return new Map(Array.from(rows.rows, row => [row.dataset.key, row]));
  }

  function apply(update) {
    if (update.page !== page.dataset.page) {
      location.reload();
      return;
    }
    const known = byKey();
    if (known.size !== update.rows.length || update.rows.some(row => !known.has(row.key))) {
      location.reload();
      return;
    }
    boardTime = Date.parse(update.at);
    pageTime = performance.now();
    update.rows.forEach((changed, place) => {
      const row = known.get(changed.key);
      row.dataset.state = changed.state;
      for (const [column, html] of Object.entries(changed.cells)) {
        const cell = row.querySelector('td.' + column);
        cell.innerHTML = html;
      }
      if (rows.rows[place] !== row) {
        move(row, place);
      }
    });
    if (notices.innerHTML !== update.notices) {
      notices.innerHTML = update.notices;
    }
    if (basis.textContent !== update.basis) {
      basis.textContent = update.basis;
    }
    if (update.say) {
      say.textContent = update.say;
    }
    ages();
    fit();
  }

  function move(row, place) {
    const focused = row.contains(document.activeElement) ? document.activeElement : null;
    rows.insertBefore(row, rows.rows[place]);
    if (focused) {
      focused.focus({preventScroll: true});
    }
  }

  function age(seconds) {
    if (seconds < 60) {
      return seconds + ' s ago';
    }
    return seconds < 3600 ? Math.floor(seconds / 60) + ' min ago' : Math.floor(seconds / 3600) + ' h ago';
  }

  function ages() {
    const now = boardTime + (performance.now() - pageTime) * speed;
    rows.querySelectorAll('time').forEach(time => {
      if (!time.title) {
        time.title = time.textContent;
      }
      const text = age(Math.max(0, Math.floor((now - Date.parse(time.dateTime)) / 1000)));
      if (time.textContent !== text) {
        time.textContent = text;
      }
    });
  }

  /** A wall screen shows what fits: the worst rows, and how many are below. */
  function fit() {
    if (!wall) {
      return;
    }
    const all = Array.from(rows.rows);
    all.forEach(row => { row.hidden = false; });
    more.textContent = '';
    let hidden = 0;
    for (let i = all.length - 1; i > 0 && page.scrollHeight > window.innerHeight; i--) {
      all[i].hidden = true;
      hidden++;
      more.textContent = 'and ' + hidden + ' more below';
    }
  }

  function show(state, text) {
    if (link.dataset.link !== state || link.textContent !== text) {
      link.dataset.link = state;
      page.dataset.link = state;
      link.textContent = text;
    }
  }

  function alive() {
    heard = performance.now();
    lostAt = null;
    show('live', 'live');
  }

  function lost() {
    if (lostAt === null) {
      lostAt = new Date();
      say.textContent = 'The connection is lost. The numbers are old.';
    }
    show('lost', 'connection lost at ' + lostAt.toTimeString().slice(0, 8) + ': these numbers are old');
  }

  async function ended() {
    lost();
    try {
      const answer = await fetch('/api/v1/board', {method: 'HEAD', cache: 'no-store'});
      if (answer.status === 401) {
        show('lost', 'signed out: open the address that queue-sla serve printed; these numbers are old');
      }
    } catch (unreachable) {
      // The next attempt will tell.
    }
    setTimeout(connect, RETRY);
  }

  function connect() {
    source = new EventSource('/events?after=' + page.dataset.number);
    source.addEventListener('open', alive);
    source.addEventListener('beat', alive);
    for (const kind of ['board', 'change']) {
      source.addEventListener(kind, event => {
        page.dataset.number = event.lastEventId;
        alive();
        apply(JSON.parse(event.data));
      });
    }
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        source.close();
        ended();
      } else {
        lost();
      }
    });
  }

  setInterval(() => {
    if (performance.now() - heard > SILENCE) {
      lost();
    }
    ages();
  }, 1000);
  window.addEventListener('resize', fit);
  ages();
  fit();
  connect();
})();
