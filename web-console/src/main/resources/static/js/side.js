// What stands beside the channel, a thread or what happened, and the list of one's threads.

import { $, scrollOf, toEnd, where, wide } from './page.js';
import { catchUp } from './lines.js';
import { showMarks } from './marks.js';
import { showIn } from './sending.js';
import { showTimes } from './times.js';
import { readSoon } from './unread.js';

let opener = null;

const pane = () => document.querySelector('[data-thread].pane');

/** Where the focus goes back to. */
export function openedBy(element) {
  opener = element;
}

/** Opens it, unless somebody is writing where it would stand. */
export function openThread(message) {
  if ($('side').querySelector('textarea')?.value.trim()) return;
  htmx.ajax('GET', `/chat/thread?${new URLSearchParams({ message })}`, { target: '#side', swap: 'innerHTML' });
}

/** The address says what is open, for a reload and for the way back. */
function at(open) {
  const address = `/?${where(open)}`;
  if (location.pathname + location.search !== address) history.pushState(null, '', address);
}

/** Something new stands there. */
export function shown(side) {
  side.hidden = false;
  showTimes(side);
  showMarks(side);
  if (pane()) threadShown(side); else side.querySelector('.close').focus();
  markOpen();
}

function threadShown(side) {
  const { anchor, thread } = pane().dataset;
  at({ thread });
  const log = $(`replies-${anchor}`);
  catchUp(log);
  showIn(thread);
  toEnd(scrollOf(log));
  side.querySelector('textarea').focus({ preventScroll: true });
  readSoon();
}

export function close() {
  const side = $('side');
  if (side.hidden) return;
  side.hidden = true;
  side.replaceChildren();
  at({});
  markOpen();
  (opener?.isConnected ? opener : $('text')).focus();
}

/** A list beside the channel, and a menu where there is no room for one. */
export function showThreads() {
  const list = document.querySelector('.own');
  if (list) list.open = wide.matches;
  markOpen();
}

function markOpen() {
  const open = pane()?.dataset.anchor;
  document.querySelectorAll('#threads a').forEach((one) => {
    if (one.id === `t-${open}`) one.setAttribute('aria-current', 'true'); else one.removeAttribute('aria-current');
  });
}
