// The browser chat. The server renders everything people see; this puts the pieces in their place, and sends what is typed.

import { $, state, store, stored, tell, toEnd, wide } from './page.js';
import * as buttons from './buttons.js';
import * as composer from './composer.js';
import { hold, release, scrolled, toLatest } from './history.js';
import { hear } from './lines.js';
import { restAll, showMarks, work } from './marks.js';
import { deliver, resume, say } from './sending.js';
import * as side from './side.js';
import { showTimes } from './times.js';
import { readSoon, showTitle } from './unread.js';

const on = (event, act) => document.addEventListener(event, act);
const inComposer = (element) => element.matches?.('.composer textarea');

// --- the stream

const TOLD = { line: hear, work: (data) => work(JSON.parse(data)), anew: () => location.reload() };

on('htmx:sseBeforeMessage', (event) => {
  event.preventDefault();
  TOLD[event.detail.type](event.detail.data);
});
on('htmx:sseOpen', () => {
  tell('');
  restAll();
  deliver();
});
on('htmx:sseError', () => tell('Connecting again…'));

// --- what htmx asks for, and what it brings

on('htmx:configRequest', ({ detail: { elt, parameters } }) => {
  if (inComposer(elt)) composer.ask(elt, parameters);
  if (buttons.isPress(elt)) buttons.identify(elt, parameters);
  parameters.as = state.me;
  parameters.channel = state.channel;
});
on('htmx:beforeRequest', ({ detail: { elt } }) => buttons.isPress(elt) && buttons.pressed(elt));
on('htmx:afterRequest', ({ detail: { elt, successful, xhr } }) => {
  if (buttons.isPress(elt)) buttons.answered(elt, successful);
  if (elt.matches('#form') && xhr.status === 204) $('dialog').close();
  if (successful) tell('');
});
on('htmx:beforeSwap', ({ detail: { target } }) => target.classList.contains('more') && hold(target));
on('htmx:afterSwap', ({ detail: { target } }) => {
  release();
  if (target.id === 'dialog') buttons.showForm();
  if (target.id === 'side') side.shown(target);
  if (target.id === 'threads') side.showThreads();
  if (target.classList.contains('completions')) composer.offer(target);
});
on('htmx:load', ({ detail: { elt } }) => {
  showTimes(elt);
  showMarks(elt);
});
on('htmx:responseError', ({ detail: { xhr } }) => tell(wordsOf(xhr.responseText), true));
on('htmx:sendError', () => tell('The help desk cannot be reached. Please try again.', true));

function wordsOf(problem) {
  try {
    return JSON.parse(problem).detail;
  } catch {
    return 'That did not work. Please try again.';
  }
}

// --- keyboard and mouse

const GUIDE = `frontdesk.guide.${state.key}`;
const CLOSES = { side: side.close, dialog: () => $('dialog').close(), guide: closeGuide };

function closeGuide() {
  $('guide').hidden = true;
  store('localStorage', GUIDE, 'closed');
  $('text').focus();
}

on('click', ({ target }) => {
  const close = target.closest('[data-close]');
  if (close) CLOSES[close.dataset.close]();
  const words = target.closest('[data-say]');
  if (words) say(words.textContent);
  if (target.closest('.replies, .why')) side.openedBy(target);
  document.querySelectorAll(wide.matches ? 'details.who[open]' : 'details[open]').forEach((menu) => { menu.open = menu.contains(target); });
});
on('keydown', (event) => {
  if (inComposer(event.target)) composer.keys(event);
  if (event.key !== 'Escape' || event.defaultPrevented || $('dialog').open) return;
  const menu = document.querySelector('details.who[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  } else {
    side.close();
  }
});
on('submit', (event) => {
  if (!event.target.matches('.composer')) return;
  event.preventDefault();
  composer.submit(event.target);
});
on('input', ({ target }) => inComposer(target) && composer.type(target));
on('focusout', ({ target }) => inComposer(target) && composer.close(target));
on('visibilitychange', readSoon);
window.addEventListener('popstate', () => location.reload());
$('scroll').addEventListener('scroll', scrolled, { passive: true });
$('side').addEventListener('scroll', readSoon, { passive: true, capture: true });
$('latest').onclick = toLatest;
wide.addEventListener('change', side.showThreads);

// --- start

showTimes(document);
showMarks(document);
showTitle();
side.showThreads();
if ($('guide')) $('guide').hidden = stored('localStorage', GUIDE) === 'closed';
document.querySelectorAll('.composer textarea').forEach(composer.grow);
resume();
toEnd($('scroll'));
const thread = $('thread-scroll');
if (thread) toEnd(thread);
if (matchMedia('(pointer: fine)').matches) $(thread ? 'reply' : 'text').focus({ preventScroll: true });
readSoon();
