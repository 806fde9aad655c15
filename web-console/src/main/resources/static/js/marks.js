// How far a message is: the ticks beside one's own lines, and that the desk is writing.

import { all } from './page.js';

const MARKS = { waiting: ['✓', 'stored'], working: ['✓', 'stored'], done: ['✓✓', 'handled'], parked: ['!', 'could not be handled; a person has been told'] };

function mark(element, progress) {
  const [sign, words] = MARKS[progress] || MARKS.waiting;
  element.dataset.progress = progress;
  element.textContent = sign;
  element.title = words[0].toUpperCase() + words.slice(1);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', words);
}

export function showMarks(within) {
  within.querySelectorAll('.mark[data-progress]:not([title])').forEach((one) => mark(one, one.dataset.progress));
}

export function work({ thread, line, progress }) {
  all(`k-${line}`).forEach((one) => mark(one, progress));
  const typing = document.querySelectorAll(`[data-typing="${CSS.escape(thread || 'channel')}"]`);
  if (progress === 'working') {
    typing.forEach((one) => { one.hidden = false; });
  } else {
    // What it said is on its way.
    setTimeout(() => rest(thread || 'channel'), 400);
  }
}

export function rest(thread) {
  document.querySelectorAll(`[data-typing="${CSS.escape(thread)}"]`).forEach((one) => { one.hidden = true; });
}

/** Whether it still writes is not known after the stream was broken. */
export function restAll() {
  document.querySelectorAll('[data-typing]').forEach((one) => { one.hidden = true; });
}
