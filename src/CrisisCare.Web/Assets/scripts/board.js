import { ukTime } from './ukTime.js';

const failuresBeforeWarning = 2;
// Twice the 20 second poll and room for a slow answer: a request that hangs, or a laptop that
// slept, makes a board just as old as one that was refused.
const oldestTrustedAge = 90_000;
const checkEvery = 10_000;

/**
 * Keeps a polling board honest: says when it was last known to be right, says plainly when it is
 * not updating, and tells screen readers how many people changed without reading them out.
 */
export function watchBoard(board) {
  const updated = document.querySelector('[data-board-updated]');
  const status = document.querySelector('[data-board-status]');
  let failures = 0;
  let goodAt = Date.now();
  let before = null;

  const isOurs = (event) => event.detail.ctx?.sourceElement === board;

  function show() {
    const stale = failures >= failuresBeforeWarning || Date.now() - goodAt > oldestTrustedAge;
    document.body.classList.toggle('app-board-is-stale', stale);
    if (stale) {
      say(`Not updating since ${ukTime(goodAt)}. Reload the page before you rely on it.`);
    } else if (status?.textContent.startsWith('Not updating')) {
      say('Updating again.');
    }
  }

  function say(sentence) {
    // Setting the same words again would make some screen readers repeat them.
    if (status && status.textContent !== sentence) status.textContent = sentence;
  }

  // htmx swaps in the body of any answer it is given. An error page, or the log-in page that an
  // ended session redirects to, must never take the place of the board.
  document.addEventListener('htmx:before:response', (event) => {
    if (!isOurs(event)) return;
    const { status: code, raw } = event.detail.ctx.response;
    if (code >= 400 || raw.redirected) event.preventDefault();
  });

  document.addEventListener('htmx:before:swap', (event) => {
    if (isOurs(event)) before = snapshot(board);
  });

  document.addEventListener('htmx:finally:request', (event) => {
    if (!isOurs(event)) return;
    const response = event.detail.ctx.response;
    const good = response && response.status < 400 && !response.raw.redirected;

    if (good) {
      failures = 0;
      goodAt = Date.now();
      if (updated) updated.textContent = `Updated ${ukTime(new Date(response.headers.get('Date') ?? goodAt))}`;
    } else {
      failures += 1;
    }

    show();
    if (before && good) announce(countChanges(before, snapshot(board)));
    before = null;
  });

  function announce(count) {
    if (count === 0) return;
    // The time makes each sentence a new one: the same words twice would be announced once.
    say(`${count === 1 ? '1 person' : `${count} people`} changed on the board at ${ukTime(goodAt)}.`);
  }

  setInterval(show, checkEvery);
}

/** What each card says and where it stands, by the person it is about. */
function snapshot(board) {
  return new Map([...board.querySelectorAll('[data-card]')].map((card) => [
    card.dataset.card,
    `${card.closest('[data-zone]')?.dataset.zone}: ${card.textContent.replace(/\s+/g, ' ')}`
  ]));
}

function countChanges(before, after) {
  const people = new Set([...before.keys(), ...after.keys()]);
  return [...people].filter((person) => before.get(person) !== after.get(person)).length;
}
