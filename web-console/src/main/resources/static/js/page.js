// What everything here needs: the page's state, and the ways to speak to its server and reader.

export const $ = (id) => document.getElementById(id);
export const state = $('desk').dataset;
export const wide = matchMedia('(min-width: 44.01rem)');
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');

/** One's own talk with the bot has no threads. */
export const hasThreads = () => !state.channel.startsWith('dm:');

export const where = (more = {}) => new URLSearchParams({ as: state.me, channel: state.channel, ...more });

/** Every element with that id: a line may stand in the channel and at the top of its thread. */
export const all = (id) => document.querySelectorAll(`[id="${CSS.escape(id)}"]`);

export const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 120;
export const toEnd = (box) => { box.scrollTop = box.scrollHeight; };
export const scrollOf = (log) => log.closest('.scroll');

export function tell(text, bad = false) {
  const status = $('status');
  status.textContent = text;
  status.classList.toggle('bad', bad);
}

export async function post(path, body) {
  let response;
  try {
    response = await fetch(path, { method: 'POST', headers: { 'HX-Request': 'true' }, body });
  } catch {
    throw Object.assign(new Error('The help desk cannot be reached.'), { again: true });
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail || 'That did not work.'), { again: response.status >= 500 });
  }
}

/** Browsers may refuse to keep anything: then it is kept while the page stays. */
export function stored(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

export function store(storage, key, value) {
  try {
    window[storage].setItem(key, value);
  } catch { /* the same */ }
}
