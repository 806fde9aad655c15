// The browser chat. Text from people and the bot reaches the page as text only, never as markup.

const $ = (id) => document.getElementById(id);
const WORKS_TICKETS = ['tech', 'network-administrator', 'lead', 'administrator'];

let people = [];
let me = null;
let channel = 'help';
let thread = null;
let stream = null;
let draft = null; // what is being sent, with its id: sent again after a failure it stays one message
let loading = 0;
let heard = []; // what the stream told while the list was on its way
const shown = new Map(); // message id -> {message, item, replies}
const unread = new Set();

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('');

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function call(path, body) {
  let response;
  try {
    response = await fetch(path, body
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : {});
  } catch {
    throw new Error('The help desk cannot be reached. Please try again.');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(answer.detail || 'That did not work. Please try again.'), { fields: answer.errors || {} });
  }
  return answer;
}

function tell(text, bad = false) {
  $('status').textContent = text;
  $('status').classList.toggle('bad', bad);
}

// Who and where

function remember() {
  const address = new URL(location.href);
  address.searchParams.set('as', me.id);
  address.searchParams.set('channel', channel);
  history.replaceState(null, '', address);
  sessionStorage.setItem('as', me.id);
}

function channels() {
  const triage = me.roles.some((role) => WORKS_TICKETS.includes(role));
  return [['help', '#help'], ...(triage ? [['triage', '#triage']] : []), [`dm:${me.id}`, 'You and Frontdesk']];
}

function showChannels() {
  $('channels').replaceChildren(...channels().map(([id, label]) => {
    const button = element('button', { type: 'button', textContent: label, onclick: () => enter(id) });
    if (id === channel) button.setAttribute('aria-current', 'page');
    if (unread.has(id)) {
      button.classList.add('unread');
      button.setAttribute('aria-label', `${label}, new messages`);
    }
    return element('li', {}, button);
  }));
  $('title').textContent = channels().find(([id]) => id === channel)[1];
}

async function enter(id) {
  channel = channels().some(([known]) => known === id) ? id : 'help';
  unread.delete(channel);
  remember();
  showChannels();
  replyIn(null);
  await load();
}

async function become(id) {
  me = people.find((person) => person.id === id) || people[0];
  $('who').value = me.id;
  draft = null;
  unread.clear();
  $('dialog').close();
  await enter(channel);
  listen();
}

// What was said

async function load() {
  const turn = ++loading;
  heard = [];
  try {
    const lines = await call(`/api/chat/messages?${new URLSearchParams({ as: me.id, channel })}`);
    if (turn !== loading) return;
    shown.clear();
    $('log').replaceChildren();
    [...lines, ...heard].forEach(show);
    guide();
    toEnd();
  } catch (problem) {
    tell(problem.message, true);
  }
}

function listen() {
  if (stream) stream.close();
  const opened = new EventSource(`/api/chat/stream?${new URLSearchParams({ as: me.id })}`);
  stream = opened;
  opened.onopen = () => {
    tell('');
    load(); // whatever came between the first look and the open stream
  };
  opened.onerror = () => {
    tell('Connecting again…');
    if (opened.readyState === EventSource.CLOSED) setTimeout(() => opened === stream && listen(), 3000);
  };
  opened.addEventListener('message', (event) => hear(JSON.parse(event.data)));
}

function hear(message) {
  if (message.channel !== channel) {
    unread.add(message.channel);
    showChannels();
    return;
  }
  heard.push(message);
  if (heard.length > 500) heard.shift();
  const box = $('scroll');
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  show(message);
  guide();
  if (atEnd || message.author === me.id) toEnd();
}

function toEnd() {
  $('scroll').scrollTop = $('scroll').scrollHeight;
}

function guide() {
  const spoke = [...shown.values()].some(({ message }) => message.author === me.id);
  $('start').hidden = spoke || channel === 'triage';
}

function show(message) {
  const known = shown.get(message.id);
  if (known) {
    known.message = message;
    known.item.replaceChild(card(message), known.item.firstChild);
    return;
  }
  const replies = element('ol', { className: 'thread', hidden: true });
  const item = element('li', {}, card(message), replies);
  shown.set(message.id, { message, item, replies });
  const root = message.thread && shown.get(message.thread);
  if (root) root.replies.hidden = false;
  (root ? root.replies : $('log')).append(item);
}

const nameOf = (author) => author === 'bot' ? 'Frontdesk' : people.find((person) => person.id === author)?.name || author;

function timeOf(at) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const text = date.toLocaleString([], today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
  return element('time', { dateTime: at, textContent: text, title: date.toLocaleString() });
}

function card(message) {
  const facts = message.facts || [];
  const tail = facts.map((fact) => `\n${fact.name}: ${fact.value}`).join('');
  const text = message.text.endsWith(tail) ? message.text.slice(0, message.text.length - tail.length) : message.text;
  const by = element('div', { className: 'by' }, element('b', { textContent: nameOf(message.author) }), timeOf(message.at));
  if (message.edited) by.append('edited');
  by.append(element('button', {
    type: 'button', className: 'link', textContent: 'Reply', onclick: () => replyIn(message),
    ariaLabel: `Reply to ${nameOf(message.author)}: ${text.slice(0, 60)}`,
  }));
  const made = element('article', { className: message.author === me.id ? 'mine' : '' }, by,
    element('div', { className: 'text', dir: 'auto', textContent: text }));
  if (facts.length) {
    made.append(element('dl', {}, ...facts.flatMap((fact) =>
      [element('dt', { textContent: fact.name }), element('dd', { textContent: fact.value })])));
  }
  if (message.choices.length) made.append(buttons(message));
  return made;
}

// Buttons and forms

function buttons(message) {
  const row = element('div', { className: 'choices' });
  row.append(...message.choices.map((choice) => element('button', {
    type: 'button', textContent: choice.label,
    onclick: () => choice.form ? ask(message, choice) : press(message, choice, row),
  })));
  return row;
}

async function press(message, choice, row) {
  const all = [...row.querySelectorAll('button')];
  all.forEach((button) => { button.disabled = true; });
  try {
    await call('/api/chat/choices', { as: me.id, message: message.id, choice: choice.ref, id: newId() });
    tell(`“${choice.label}” sent.`);
    setTimeout(() => all.forEach((button) => { button.disabled = false; }), 2000);
  } catch (problem) {
    tell(problem.message, true);
    all.forEach((button) => { button.disabled = false; });
  }
}

function ask(message, choice) {
  $('formtitle').textContent = choice.form.title;
  $('formproblem').textContent = '';
  $('fields').replaceChildren(...choice.form.fields.map((field) => element('label', {},
    field.required ? field.label : `${field.label} (optional)`,
    element(field.multiline ? 'textarea' : 'input', { name: field.name, required: field.required, maxLength: field.max }),
    element('span', { className: 'bad' }))));
  const id = newId();
  $('form').onsubmit = (event) => {
    event.preventDefault();
    submit({ as: me.id, message: message.id, choice: choice.ref, id });
  };
  $('dialog').showModal();
}

async function submit(request) {
  const inputs = [...$('fields').querySelectorAll('input, textarea')];
  const fields = Object.fromEntries(inputs.map((input) => [input.name, input.value]));
  try {
    await call('/api/chat/choices', { ...request, fields });
    $('dialog').close();
    tell('Sent.');
  } catch (problem) {
    $('formproblem').textContent = problem.message;
    $('formproblem').classList.add('bad');
    inputs.forEach((input) => {
      input.nextSibling.textContent = problem.fields?.[input.name] || '';
      input.setAttribute('aria-invalid', String(Boolean(problem.fields?.[input.name])));
    });
  }
}

// Writing

function replyIn(message) {
  thread = message && (message.thread || message.id);
  $('replying').hidden = !thread;
  if (message) {
    $('replying').querySelector('span').textContent = `In the thread of ${nameOf(message.author)}: “${message.text.slice(0, 50)}”`;
    $('text').focus();
  }
}

async function send(text) {
  if (!text.trim()) return;
  const same = draft && draft.text === text && draft.channel === channel && draft.thread === thread;
  draft = same ? draft : { text, channel, thread, id: newId() };
  const sending = draft;
  try {
    tell('Sending…');
    await call('/api/chat/messages', { as: me.id, ...sending });
    if (draft === sending) draft = null;
    if ($('text').value === text) $('text').value = '';
    tell('');
  } catch (problem) {
    tell(problem.message, true);
  }
}

$('composer').onsubmit = (event) => {
  event.preventDefault();
  send($('text').value);
};
$('text').onkeydown = (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send($('text').value);
  }
};
$('replying').querySelector('button').onclick = () => replyIn(null);
$('cancel').onclick = () => $('dialog').close();
$('who').onchange = () => become($('who').value);
document.querySelectorAll('#start button').forEach((button) => { button.onclick = () => send(button.textContent); });

try {
  people = await call('/api/chat/people');
  $('who').replaceChildren(...people.map((person) =>
    element('option', { value: person.id, textContent: `${person.name} (${person.roles.join(', ')})` })));
  const address = new URL(location.href).searchParams;
  channel = address.get('channel') || 'help';
  me = { id: '', roles: [] };
  await become(address.get('as') || sessionStorage.getItem('as'));
} catch (problem) {
  tell(problem.message, true);
}
