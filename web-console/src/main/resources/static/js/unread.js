// What has been read here, and what is unread elsewhere.

import { $, all, atEnd, post, state, where, wide } from './page.js';
import { isCut } from './history.js';

const PATIENCE = 400; // ms
const readUpTo = new Map();
let reading = null;
let refreshing = null;

export function readSoon() {
  reading ??= setTimeout(read, PATIENCE);
}

function read() {
  reading = null;
  if (document.visibilityState !== 'visible') return;
  const covered = !wide.matches && !$('side').hidden;
  if (!covered && atEnd($('scroll')) && !isCut($('log'))) seen($('log'), null);
  const pane = document.querySelector('[data-thread].pane');
  if (pane && atEnd($('thread-scroll'))) seen($(`replies-${pane.dataset.anchor}`), pane.dataset);
}

/** Everything down to the last line of a log was before somebody's eyes. */
function seen(log, thread) {
  const last = [...log.querySelectorAll(':scope > .line:not(.pending)')].pop();
  const seq = last ? Number(last.dataset.seq) : 0;
  if (thread) [...all(`s-${thread.anchor}`), ...all(`t-${thread.anchor}`)].forEach((one) => one.classList.remove('fresh'));
  if (seq <= (readUpTo.get(log.id) || 0)) return;
  readUpTo.set(log.id, seq);
  const query = where({ seq });
  if (thread) query.set('thread', thread.thread);
  post('/chat/read', query)
    .then(() => thread && refreshThreads())
    .catch(() => readUpTo.delete(log.id)); // the next line tries again
}

export function refreshThreads() {
  refreshing ??= setTimeout(() => {
    refreshing = null;
    htmx.trigger('#threads', 'refresh');
  }, PATIENCE);
}

export function showTitle() {
  const unread = [...document.querySelectorAll('.badge')].reduce((sum, one) => sum + Number(one.dataset.unread), 0);
  document.title = `${unread ? `(${unread}) ` : ''}${state.title} · Frontdesk`;
}
