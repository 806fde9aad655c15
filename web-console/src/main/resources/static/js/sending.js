// What was typed and not confirmed is kept, and sent again under the same id until it is: so it arrives, and arrives once.

import { $, hasThreads, newId, post, state, store, stored, where } from './page.js';
import { append } from './lines.js';
import { openThread } from './side.js';

const KEY = `frontdesk.unsent.${state.me}`;
const AGAIN = 3000; // ms
let unsent = [];
let delivering = false;
let awaiting = null; // the last command, until it is answered

const keep = () => store('sessionStorage', KEY, JSON.stringify(unsent));
const next = () => unsent.find((one) => !one.refused);

export function resume() {
  unsent = JSON.parse(stored('sessionStorage', KEY) || '[]');
  unsent.forEach(show);
}

/** @param anchor of the thread it is written in, or empty */
export function say(text, thread = '', anchor = '') {
  const begins = !thread && hasThreads();
  const command = text.trimStart().startsWith('/');
  const item = { id: newId(), channel: state.channel, thread, anchor, text, opens: begins && !command };
  // A talk opens its thread at once, a command only where it is answered there.
  if (begins && command) awaiting = item.id;
  unsent.push(item);
  keep();
  show(item);
  deliver();
}

/** A thread was opened: what is not sent yet belongs there too. */
export function showIn(thread) {
  unsent.filter((item) => item.thread === thread && !$(`m-${item.id}`)).forEach(show);
}

export async function deliver() {
  if (delivering) return;
  delivering = true;
  let item = next();
  while (item && await settled(item)) item = next();
  delivering = false;
}

/** Whether the next may go: it was taken, or refused for good. */
async function settled(item) {
  const body = new URLSearchParams({ as: state.me, channel: item.channel, text: item.text, id: item.id });
  if (item.thread) body.set('thread', item.thread);
  try {
    await post('/chat/messages', body);
  } catch (problem) {
    return failed(item, problem);
  }
  forget(item);
  problemOf(item, '');
  const line = pending(item);
  if (line) line.querySelector('.mark').textContent = '✓';
  if (item.opens && item.channel === state.channel) openThread(item.id);
  return true;
}

/** Something was said in a thread. */
export function answeredIn(anchor) {
  if (anchor !== awaiting) return;
  awaiting = null;
  openThread(anchor);
}

function failed(item, problem) {
  if (problem.again) {
    unsent.filter((one) => !one.refused).forEach((one) => problemOf(one, `${problem.message} It is kept here and sent again.`));
    setTimeout(deliver, AGAIN);
    return false;
  }
  item.refused = problem.message;
  keep();
  problemOf(item, problem.message);
  return true;
}

function forget(item) {
  unsent = unsent.filter((one) => one !== item);
  keep();
}

// --- how it looks until it is a line like any other

function pending(item) {
  const line = $(`m-${item.id}`);
  return line?.classList.contains('pending') ? line : null;
}

function show(item) {
  const log = $(item.thread ? `replies-${item.anchor}` : 'log');
  if (item.channel !== state.channel || !log || $(`m-${item.id}`)) return;
  const line = $('pending').content.firstElementChild.cloneNode(true);
  line.id = `m-${item.id}`;
  line.querySelector('.face').textContent = state.initial;
  line.querySelector('.face').classList.add(`hue-${state.hue}`);
  line.querySelector('b').textContent = state.name;
  line.querySelector('.text').textContent = item.text;
  line.querySelector('[data-again]').onclick = () => again(item);
  line.querySelector('[data-discard]').onclick = () => {
    forget(item);
    line.remove();
  };
  append(log, line);
  problemOf(item, item.refused || '');
}

function again(item) {
  delete item.refused;
  problemOf(item, '');
  deliver();
}

function problemOf(item, text) {
  const line = pending(item);
  if (!line) return;
  line.querySelector('.unsent').hidden = !text;
  line.querySelector('.unsent span').textContent = text;
  line.querySelector('.mark').textContent = text ? 'not sent' : 'sending…';
}
