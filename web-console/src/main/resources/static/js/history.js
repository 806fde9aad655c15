// A long history: a window of it stands in the page, and moves as one scrolls.

import { $, atEnd, scrollOf, toEnd } from './page.js';
import { catchUp } from './lines.js';
import { readSoon } from './unread.js';

const KEPT = 300; // lines in the page at once

/** Whether the newest lines are not in the page. */
export const isCut = (log) => log.dataset.cut === 'true';

/** Takes lines away at one end; they are asked for again when somebody scrolls there. */
export function trim(log, fromTop) {
  const lines = [...log.querySelectorAll(':scope > .line:not(.pending)')];
  const over = lines.length - KEPT;
  if (over <= 0) return;
  const edge = fromTop ? lines[over] : lines[lines.length - over - 1];
  (fromTop ? lines.slice(0, over) : lines.slice(-over)).forEach((line) => line.remove());
  log.querySelector(`:scope > .more.${fromTop ? 'older' : 'newer'}`)?.remove();
  const more = beyond(log, fromTop, edge.dataset.seq);
  if (fromTop) log.prepend(more); else log.append(more);
  if (!fromTop) log.dataset.cut = 'true';
  htmx.process(more);
}

/** What asks for the lines beyond an edge, once it comes into sight. */
function beyond(log, older, seq) {
  const thread = log.closest('[data-thread]')?.dataset.thread;
  const query = new URLSearchParams(older ? { before: seq } : { after: seq });
  if (thread) query.set('message', thread);
  const more = document.createElement('li');
  more.className = `more ${older ? 'older' : 'newer'}`;
  more.textContent = older ? 'Earlier messages…' : 'Later messages…';
  more.setAttribute('aria-hidden', 'true');
  more.setAttribute('hx-get', `/chat/${thread ? 'replies' : older ? 'older' : 'newer'}?${query}`);
  more.setAttribute('hx-trigger', `intersect once root:#${scrollOf(log).id}`);
  more.setAttribute('hx-swap', 'outerHTML');
  return more;
}

let held = null; // the line that must not move while others are put above or below it

export function hold(more) {
  const older = more.classList.contains('older');
  const line = older ? more.nextElementSibling : more.previousElementSibling;
  const log = more.parentElement;
  held = { log, older, line, top: line?.getBoundingClientRect().top };
  log.parentElement.setAttribute('aria-live', 'off'); // nothing new is said
}

export function release() {
  if (!held) return;
  const { log, older, line, top } = held;
  held = null;
  if (!older && !log.querySelector(':scope > .more.newer')) {
    delete log.dataset.cut;
    catchUp(log);
  }
  if (log.id === 'log') trim(log, !older);
  if (line?.isConnected) scrollOf(log).scrollTop += line.getBoundingClientRect().top - top;
  requestAnimationFrame(() => log.parentElement.setAttribute('aria-live', 'polite'));
}

export function scrolled() {
  const away = !atEnd($('scroll')) || isCut($('log'));
  $('latest').hidden = !away;
  if (!away) {
    $('latest').classList.remove('fresh');
    readSoon();
  }
}

export function toLatest() {
  if (isCut($('log'))) location.reload(); else toEnd($('scroll'));
}
