// The browser chat. The server renders everything people see; this puts the pieces in their place, and sends what is typed.

const $ = (id) => document.getElementById(id);
const desk = $('desk');
const state = desk ? desk.dataset : {};
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');

const KEPT = 300; // lines of a log in the page at once
const HEARD = 200; // pieces of the stream kept for a thread that is being opened
const heard = [];

function tell(text, bad = false) {
  const status = $('status');
  if (!status) return;
  status.textContent = text;
  status.classList.toggle('bad', bad);
}

// --- times, in the reader's zone

const CLOCK = new Intl.DateTimeFormat([], { timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short' });
const FULL = new Intl.DateTimeFormat([], { dateStyle: 'full', timeStyle: 'long' });

function showTimes(within) {
  within.querySelectorAll('time:not([title])').forEach((time) => {
    const at = new Date(time.dateTime);
    const today = at.toDateString() === new Date().toDateString();
    time.textContent = today ? CLOCK.format(at) : `${DAY.format(at)}, ${CLOCK.format(at)}`;
    time.title = FULL.format(at);
  });
}

// --- where lines go

const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 120;
const toEnd = (box) => { box.scrollTop = box.scrollHeight; };
const scrollOf = (log) => log.closest('.scroll');

function pieces(html) {
  const template = document.createElement('template');
  template.innerHTML = html; // rendered and escaped by the server
  return [...template.content.children];
}

function processed(element) {
  htmx.process(element);
  showTimes(element);
  return element;
}

function place(piece) {
  const into = piece.dataset.into;
  if (into === 'threads') {
    refreshThreads();
  } else if (into === 'itself') {
    $(piece.id)?.replaceWith(piece);
    processed(piece);
    if (piece.classList.contains('badge')) showTitle();
  } else {
    placeLine(piece, into);
  }
}

function placeLine(line, into) {
  const known = [...document.querySelectorAll(`[id="${CSS.escape(line.id)}"]`)];
  known.filter((one) => Number(one.dataset.changed) <= Number(line.dataset.changed)).forEach((one) => {
    // A line may stand twice: in the channel, and as the first of the open thread.
    const fresh = one === known[0] ? line : line.cloneNode(true);
    keepFoot(one, fresh);
    one.replaceWith(fresh);
    processed(fresh);
  });
  const log = $(into);
  if (log && !log.querySelector(`[id="${CSS.escape(line.id)}"]`)) append(log, line);
  if (line.classList.contains('bot')) rest(into.replace('replies-', '').replace('log', 'channel'));
  readSoon();
}

/** In a thread the first line has no foot of its own for replies. */
function keepFoot(before, fresh) {
  if (before.closest('.root')) fresh.querySelector('.below')?.remove();
}

function append(log, line) {
  const box = scrollOf(log);
  if (log.dataset.cut) {
    $('latest').hidden = false;
    $('latest').classList.add('fresh');
    return;
  }
  const stay = !atEnd(box) && !line.classList.contains('pending') && line.dataset.mine !== 'true';
  let after = log.lastElementChild;
  while (after && (after.classList.contains('pending') || Number(after.dataset.seq) > Number(line.dataset.seq))) after = after.previousElementSibling;
  if (line.classList.contains('pending')) after = log.lastElementChild;
  if (after) after.after(line); else log.prepend(line);
  processed(line);
  if (!stay) {
    trim(log, true);
    toEnd(box);
  } else if (log.id === 'log') {
    $('latest').hidden = false;
    $('latest').classList.add('fresh');
  }
}

// --- a long history: a window of it stands in the page

function trim(log, fromTop) {
  const lines = [...log.querySelectorAll(':scope > .line')];
  const over = lines.length - KEPT;
  if (over <= 0) return;
  const gone = fromTop ? lines.slice(0, over) : lines.slice(-over);
  const edge = fromTop ? lines[over] : lines[lines.length - over - 1];
  log.querySelector(`:scope > .more.${fromTop ? 'older' : 'newer'}`)?.remove();
  gone.forEach((line) => line.remove());
  const more = document.createElement('li');
  more.className = `more ${fromTop ? 'older' : 'newer'}`;
  more.setAttribute('aria-hidden', 'true');
  more.textContent = fromTop ? 'Earlier messages…' : 'Later messages…';
  const where = new URLSearchParams({ as: state.me, channel: state.channel, [fromTop ? 'before' : 'after']: edge.dataset.seq });
  const thread = log.closest('[data-thread]')?.dataset.thread;
  if (thread) where.set('message', thread);
  more.setAttribute('hx-get', `/chat/${thread ? 'replies' : fromTop ? 'older' : 'newer'}?${where}`);
  more.setAttribute('hx-trigger', `intersect once root:#${scrollOf(log).id}`);
  more.setAttribute('hx-swap', 'outerHTML');
  if (fromTop) log.prepend(more); else log.append(more);
  if (!fromTop) log.dataset.cut = 'true';
  htmx.process(more);
}

let held = null; // the line that must not move while others are put above or below it

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const more = detail.target;
  if (!more.classList?.contains('more')) return;
  const log = more.parentElement;
  const older = more.classList.contains('older');
  const line = older ? more.nextElementSibling : more.previousElementSibling;
  held = { log, older, line, top: line?.getBoundingClientRect().top };
});

document.addEventListener('htmx:afterSwap', () => {
  if (!held) return;
  const { log, older, line, top } = held;
  held = null;
  log.querySelectorAll('time:not([title])').length && showTimes(log);
  if (!older && !log.querySelector(':scope > .more.newer')) {
    delete log.dataset.cut;
    heard.forEach((html) => pieces(html).filter((piece) => piece.dataset.into === log.id).forEach((piece) => placeLine(piece, log.id)));
  }
  if (!log.closest('[data-thread]')) trim(log, !older);
  if (line?.isConnected) scrollOf(log).scrollTop += line.getBoundingClientRect().top - top;
});

function leaveOrEnter() {
  const box = $('scroll');
  const away = !atEnd(box) || $('log').dataset.cut;
  $('latest').hidden = !away;
  if (!away) {
    $('latest').classList.remove('fresh');
    readSoon();
  }
}

function latest() {
  if ($('log').dataset.cut) {
    location.reload();
  } else {
    toEnd($('scroll'));
  }
}

// --- the stream

document.addEventListener('htmx:sseBeforeMessage', (event) => {
  event.preventDefault();
  const { type, data } = event.detail;
  if (type === 'anew') {
    location.reload();
  } else if (type === 'work') {
    work(JSON.parse(data));
  } else {
    heard.push(data);
    if (heard.length > HEARD) heard.shift();
    pieces(data).forEach(place);
  }
});
document.addEventListener('htmx:sseOpen', () => {
  tell('');
  deliver();
});
document.addEventListener('htmx:sseError', () => tell('Connecting again…'));

const MARKS = { waiting: ['✓', 'stored'], working: ['✓', 'stored'], done: ['✓✓', 'handled'], parked: ['!', 'could not be handled; a person has been told'] };

function mark(element, progress) {
  const [sign, words] = MARKS[progress] || MARKS.waiting;
  element.dataset.progress = progress;
  element.textContent = sign;
  element.title = words[0].toUpperCase() + words.slice(1);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', words);
}

function showMarks(within) {
  within.querySelectorAll('.mark[data-progress]:not([title])').forEach((one) => mark(one, one.dataset.progress));
}

function work({ thread, line, progress }) {
  document.querySelectorAll(`[id="k-${CSS.escape(line)}"]`).forEach((one) => mark(one, progress));
  const typing = document.querySelectorAll(`[data-typing="${CSS.escape(thread || 'channel')}"]`);
  if (progress === 'working') {
    typing.forEach((one) => { one.hidden = false; });
  } else {
    // What it said is on its way.
    setTimeout(() => rest(thread || 'channel'), 400);
  }
}

function rest(thread) {
  document.querySelectorAll(`[data-typing="${CSS.escape(thread)}"]`).forEach((one) => { one.hidden = true; });
}

// --- what is unread

let reading = null;
const readUpTo = new Map();

function readSoon() {
  if (!reading) reading = setTimeout(read, 400);
}

function read() {
  reading = null;
  if (document.visibilityState !== 'visible') return;
  const box = $('scroll');
  if (atEnd(box) && !$('log').dataset.cut) seen($('log'), null);
  const pane = document.querySelector('[data-thread].pane');
  if (pane) seen(pane.querySelector('[id^="replies-"]'), pane.dataset.thread);
}

function seen(log, thread) {
  const last = [...log.querySelectorAll(':scope > .line:not(.pending)')].pop();
  const seq = last ? Number(last.dataset.seq) : 0;
  const key = thread || '';
  if (seq <= (readUpTo.get(key) || 0)) return;
  readUpTo.set(key, seq);
  const body = new URLSearchParams({ as: state.me, channel: state.channel, seq });
  if (thread) {
    body.set('thread', thread);
    document.querySelectorAll(`[id="s-${log.id.slice(8)}"], [id="t-${log.id.slice(8)}"]`).forEach((one) => one.classList.remove('fresh'));
  }
  post('/chat/read', body).then(() => thread && refreshThreads()).catch(() => readUpTo.delete(key));
}

let refreshing = null;
function refreshThreads() {
  if (!refreshing) refreshing = setTimeout(() => { refreshing = null; htmx.trigger('#threads', 'refresh'); }, 500);
}

function showTitle() {
  const unread = [...document.querySelectorAll('.badge')].reduce((sum, one) => sum + Number(one.dataset.unread || 0), 0);
  document.title = `${unread ? `(${unread}) ` : ''}${state.title} · Frontdesk`;
}

// --- sending: what the server has not confirmed is kept and sent again under the same id, so that it arrives once

const UNSENT = `frontdesk.unsent.${state.me}`;
let unsent = [];
let delivering = false;

/** Browsers may refuse to keep anything: then it is kept while the page stays. */
function stored(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

function store(storage, key, value) {
  try {
    window[storage].setItem(key, value);
  } catch { /* as above */ }
}

const keep = () => store('sessionStorage', UNSENT, JSON.stringify(unsent));

async function post(path, body) {
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

function say(text, thread, anchor) {
  const item = { id: newId(), channel: state.channel, thread, anchor, text, opens: !thread && !state.channel.startsWith('dm:') };
  unsent.push(item);
  keep();
  showPending(item);
  deliver();
}

function showPending(item) {
  const log = $(item.thread ? `replies-${item.anchor}` : 'log');
  if (item.channel !== state.channel || !log) return;
  const line = $('pending').content.firstElementChild.cloneNode(true);
  line.id = `m-${item.id}`;
  line.dataset.mine = 'true';
  const face = line.querySelector('.face');
  face.textContent = state.initial;
  face.classList.add(`hue-${state.hue}`);
  line.querySelector('b').textContent = state.name;
  line.querySelector('.text').textContent = item.text;
  line.querySelector('[data-again]').onclick = () => { delete item.refused; showProblem(item, ''); deliver(); };
  line.querySelector('[data-discard]').onclick = () => { forget(item); line.remove(); };
  if (item.refused) showProblem(item, item.refused, line);
  append(log, line);
}

function showProblem(item, text, line = $(`m-${item.id}`)) {
  if (!line?.classList.contains('pending')) return;
  line.querySelector('.unsent').hidden = !text;
  line.querySelector('.unsent span').textContent = text;
  line.querySelector('.mark').textContent = text ? 'not sent' : 'sending…';
}

function forget(item) {
  unsent = unsent.filter((one) => one !== item);
  keep();
}

async function deliver() {
  if (delivering) return;
  delivering = true;
  let item = next();
  while (item && await delivered(item)) item = next();
  delivering = false;
}

const next = () => unsent.find((one) => !one.refused);

/** Whether it is settled, and the next may go. */
async function delivered(item) {
  const body = new URLSearchParams({ as: state.me, channel: item.channel, text: item.text, id: item.id });
  if (item.thread) body.set('thread', item.thread);
  try {
    await post('/chat/messages', body);
  } catch (problem) {
    if (problem.again) {
      showProblem(item, `${problem.message} It is kept here and sent again.`);
      setTimeout(deliver, 3000);
      return false;
    }
    item.refused = problem.message;
    showProblem(item, problem.message);
    keep();
    return true;
  }
  forget(item);
  showProblem(item, '');
  const line = $(`m-${item.id}`);
  if (line?.classList.contains('pending')) line.querySelector('.mark').textContent = '✓';
  if (item.opens) openThread(item.id);
  return true;
}

function openThread(message) {
  const where = new URLSearchParams({ as: state.me, channel: state.channel, message });
  htmx.ajax('GET', `/chat/thread?${where}`, { target: '#side', swap: 'innerHTML' });
  where.delete('message');
  where.set('thread', message);
  history.pushState(null, '', `/?${where}`);
}

// --- the composer

function grow(area) {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, 200)}px`;
}

function submit(form) {
  const area = form.querySelector('textarea');
  if (!area.value.trim()) return;
  say(area.value, form.dataset.thread, form.dataset.anchor);
  area.value = '';
  grow(area);
  closeList(area);
}

const listOf = (area) => $(`${area.id}-completions`);

function closeList(area) {
  listOf(area).hidden = true;
  listOf(area).replaceChildren();
  area.setAttribute('aria-expanded', 'false');
  area.removeAttribute('aria-activedescendant');
}

function wantsCompletion(typed) {
  return /^\s*\/\S*$|^\s*\/desk\s|(^|\s)(@\S*|#\d*|[tT]-\d*)$/.test(typed);
}

function typing(area) {
  grow(area);
  if (wantsCompletion(area.value.slice(0, area.selectionStart))) {
    htmx.trigger(area, 'complete');
  } else {
    closeList(area);
  }
}

function choose(area, option) {
  const before = area.value.slice(0, area.selectionStart);
  const word = before.match(/\S*$/)[0];
  const value = `${option.dataset.value} `;
  area.setRangeText(value, before.length - word.length, before.length, 'end');
  closeList(area);
  typing(area);
}

function move(area, step) {
  const options = [...listOf(area).children];
  const now = options.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  const next = options[(now + step + options.length) % options.length];
  options.forEach((one) => one.setAttribute('aria-selected', String(one === next)));
  area.setAttribute('aria-activedescendant', next.id);
  next.scrollIntoView({ block: 'nearest' });
}

function keys(event) {
  const area = event.target;
  const open = !listOf(area).hidden;
  const picked = open && listOf(area).querySelector('[aria-selected="true"]');
  if (event.isComposing) return;
  if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    move(area, event.key === 'ArrowDown' ? 1 : -1);
  } else if (picked && (event.key === 'Tab' || event.key === 'Enter')) {
    event.preventDefault();
    choose(area, picked);
  } else if (open && event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    closeList(area);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    submit(area.form);
  }
}

function showList(list) {
  const area = list.parentElement.querySelector('textarea');
  const options = [...list.children];
  const typed = area.value.slice(0, area.selectionStart);
  if (!options.length || !wantsCompletion(typed)) {
    closeList(area);
    return;
  }
  options.forEach((option, i) => {
    option.id = `${list.id}-${i}`;
    option.onmousedown = (event) => { event.preventDefault(); choose(area, option); };
  });
  list.hidden = false;
  area.setAttribute('aria-expanded', 'true');
  // Enter sends a finished line; it completes only what was begun.
  if (/\S$/.test(typed) && options[0].dataset.value.toLowerCase() !== typed.match(/\S*$/)[0].toLowerCase()) move(area, 1);
}

// --- buttons, forms, panes

document.addEventListener('htmx:configRequest', ({ detail }) => {
  const { elt, parameters } = detail;
  if (elt.matches('textarea')) {
    for (const name of Object.keys(parameters)) delete parameters[name];
    parameters.typed = elt.value.slice(0, elt.selectionStart);
  }
  if (elt.dataset.press !== undefined) {
    elt.dataset.pressId ||= newId();
    parameters.id = elt.dataset.pressId;
  }
});

document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  if (detail.elt.dataset.press !== undefined) {
    detail.elt.closest('.choices').querySelectorAll('button').forEach((one) => { one.disabled = true; });
  }
});

document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const { elt, successful, xhr } = detail;
  if (elt.dataset.press !== undefined) {
    if (successful) delete elt.dataset.pressId;
    setTimeout(() => elt.closest('.choices')?.querySelectorAll('button').forEach((one) => { one.disabled = false; }), successful ? 1500 : 0);
    if (successful) besideOf(elt);
  } else if (elt.matches('#form') && xhr.status === 204) {
    $('dialog').close();
  }
  if (successful && xhr.status < 300) tell('');
});

/** What a button in the channel is answered with stands in the thread of its line: that opens. */
function besideOf(button) {
  const line = button.closest('#log > .line');
  if (line && !state.channel.startsWith('dm:')) openThread(line.dataset.id);
}

document.addEventListener('htmx:responseError', ({ detail }) => {
  let said = '';
  try {
    said = JSON.parse(detail.xhr.responseText).detail;
  } catch { /* no words of ours */ }
  tell(said || 'That did not work. Please try again.', true);
});
document.addEventListener('htmx:sendError', () => tell('The help desk cannot be reached. Please try again.', true));

let opener = null;

document.addEventListener('htmx:afterSwap', ({ detail }) => {
  const { target } = detail;
  if (target.id === 'dialog') {
    $('form').elements.id.value = newId();
    if (!$('dialog').open) $('dialog').showModal();
    ($('form').querySelector('[aria-invalid="true"]') || $('form').querySelector('textarea, input:not([type=hidden])'))?.focus();
  } else if (target.id === 'side') {
    showSide(target);
  } else if (target.classList?.contains('completions')) {
    showList(target);
  } else if (target.id === 'threads') {
    showThreads();
  }
});

function showSide(side) {
  side.hidden = false;
  document.querySelector('main').classList.add('beside');
  showTimes(side);
  showMarks(side);
  const pane = side.querySelector('[data-thread]');
  if (pane) {
    const into = `replies-${pane.dataset.anchor}`;
    heard.forEach((html) => pieces(html).filter((piece) => piece.dataset.into === into).forEach((piece) => placeLine(piece, into)));
    unsent.filter((item) => item.thread === pane.dataset.thread).forEach((item) => { if (!$(`m-${item.id}`)) showPending(item); });
    toEnd(side.querySelector('.scroll'));
    side.querySelector('textarea').focus({ preventScroll: true });
    readSoon();
  } else {
    side.querySelector('.close').focus();
  }
  markOpen();
}

const wide = matchMedia('(min-width: 44.01rem)');

/** A list beside the channel, and a menu where there is no room for one. */
function showThreads() {
  const list = document.querySelector('.own');
  if (list) list.open = wide.matches;
  markOpen();
}

function markOpen() {
  const open = document.querySelector('[data-thread].pane')?.dataset.anchor;
  document.querySelectorAll('#threads a').forEach((one) => {
    if (open && one.id === `t-${open}`) one.setAttribute('aria-current', 'true'); else one.removeAttribute('aria-current');
  });
}

function closeSide() {
  const side = $('side');
  if (side.hidden) return;
  side.hidden = true;
  side.replaceChildren();
  document.querySelector('main').classList.remove('beside');
  history.pushState(null, '', `/?${new URLSearchParams({ as: state.me, channel: state.channel })}`);
  markOpen();
  (opener?.isConnected ? opener : $('text')).focus();
}

const CLOSES = { side: closeSide, dialog: () => $('dialog').close(), guide: closeGuide };
const GUIDE = `frontdesk.guide.${state.key}`;

function closeGuide() {
  $('guide').hidden = true;
  store('localStorage', GUIDE, 'closed');
  $('text').focus();
}

document.addEventListener('click', ({ target }) => {
  const close = target.closest?.('[data-close]');
  if (close) CLOSES[close.dataset.close]();
  const words = target.closest?.('[data-say]');
  if (words) say(words.textContent, '', '');
  if (target.closest?.('.replies, .why')) opener = target;
  document.querySelectorAll(wide.matches ? 'details.who[open]' : 'details[open]').forEach((one) => { one.open = one.contains(target); });
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || $('dialog')?.open) return;
  const who = document.querySelector('details.who[open]');
  if (who) {
    who.open = false;
    who.querySelector('summary').focus();
  } else if (desk) {
    closeSide();
  }
});

// --- start

function begin() {
  document.querySelectorAll('.composer textarea').forEach(grow);
  document.addEventListener('input', ({ target }) => target.matches('.composer textarea') && typing(target));
  document.addEventListener('keydown', (event) => event.target.matches?.('.composer textarea') && keys(event), true);
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('.composer')) return;
    event.preventDefault();
    submit(event.target);
  });
  document.addEventListener('focusout', ({ target }) => target.matches?.('.composer textarea') && closeList(target));
  document.addEventListener('visibilitychange', readSoon);
  document.addEventListener('htmx:load', ({ detail }) => { showTimes(detail.elt); showMarks(detail.elt); });
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => node.querySelectorAll && showMarks(node))))
    .observe(desk, { childList: true, subtree: true });
  window.addEventListener('popstate', () => location.reload());
  $('scroll').addEventListener('scroll', leaveOrEnter, { passive: true });
  $('latest').onclick = latest;
  const guide = $('guide');
  if (guide) guide.hidden = stored('localStorage', GUIDE) === 'closed';
  showTimes(document);
  showMarks(document);
  showTitle();
  unsent = JSON.parse(stored('sessionStorage', UNSENT) || '[]');
  unsent.forEach(showPending);
  toEnd($('scroll'));
  const pane = document.querySelector('#thread-scroll');
  if (pane) toEnd(pane);
  showThreads();
  wide.addEventListener('change', showThreads);
  readSoon();
  if (!matchMedia('(pointer: coarse)').matches) (pane ? $('reply') : $('text')).focus({ preventScroll: true });
}

function beginWelcome() {
  showTimes(document);
  $('filter')?.addEventListener('input', ({ target }) => {
    const wanted = target.value.trim().toLowerCase();
    document.querySelectorAll('.people > li').forEach((one) => { one.hidden = !one.textContent.toLowerCase().includes(wanted); });
  });
}

if (desk) begin(); else beginWelcome();
