// Where the pieces go that the stream brings.

import { $, all, atEnd, scrollOf, toEnd } from './page.js';
import { isCut, trim } from './history.js';
import { rest, showMarks } from './marks.js';
import { answeredIn } from './sending.js';
import { showTimes } from './times.js';
import { readSoon, refreshThreads, showTitle } from './unread.js';

const HEARD = 200; // pieces kept for what is being opened meanwhile
const heard = [];

export function hear(html) {
  heard.push(html);
  if (heard.length > HEARD) heard.shift();
  pieces(html).forEach(place);
}

/** What was said while a log was on its way to the page. */
export function catchUp(log) {
  heard.flatMap(pieces).filter((piece) => piece.dataset.into === log.id).forEach((line) => placeLine(line, log.id));
}

function pieces(html) {
  const template = document.createElement('template');
  template.innerHTML = html; // rendered and escaped by the server
  return [...template.content.children];
}

function processed(element) {
  htmx.process(element);
  showTimes(element);
  showMarks(element);
}

function place(piece) {
  const { into } = piece.dataset;
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

/** It comes once more when it was edited, and may come twice when a stream was broken. */
function placeLine(line, into) {
  [...all(line.id)].filter((one) => Number(one.dataset.changed) <= Number(line.dataset.changed)).forEach((one) => replace(one, line.cloneNode(true)));
  const log = $(into);
  if (log && ![...all(line.id)].some((one) => one.parentElement === log) && !isBefore(log, line)) append(log, line);
  const thread = into === 'log' ? 'channel' : into.slice('replies-'.length);
  if (line.classList.contains('bot')) {
    rest(thread);
    answeredIn(thread);
  }
  readSoon();
}

/** Whether it belongs to what is not in the page yet: it comes with the rest when one scrolls there. */
function isBefore(log, line) {
  const first = log.querySelector(':scope > .line:not(.pending)');
  return first && log.querySelector(':scope > .more.older') && Number(line.dataset.seq) < Number(first.dataset.seq);
}

/** What is said of the thread below it comes with the replies. */
function replace(old, line) {
  const focused = old.contains(document.activeElement);
  const below = old.querySelector('.below');
  if (below) line.querySelector('.below').replaceWith(below);
  if (old.closest('.root')) line.querySelector('.below')?.remove();
  old.replaceWith(line);
  processed(line);
  if (focused) line.querySelector('button')?.focus({ preventScroll: true });
}

/** Puts a line in its place, and stays where one is reading unless that is the end. */
export function append(log, line) {
  const box = scrollOf(log);
  if (isCut(log) && !line.classList.contains('pending')) {
    more();
    return;
  }
  const follow = atEnd(box) || line.dataset.mine === 'true';
  const before = placeOf(log, line);
  if (before) before.after(line); else log.prepend(line);
  processed(line);
  if (follow) {
    trim(log, true);
    toEnd(box);
  } else if (log.id === 'log') {
    trim(log, false);
    more();
  }
}

/** The line it stands behind: what is not sent yet comes last, the rest in its order. */
function placeOf(log, line) {
  let before = log.lastElementChild;
  const pending = line.classList.contains('pending');
  while (before && !pending && (before.classList.contains('pending') || Number(before.dataset.seq) > Number(line.dataset.seq))) {
    before = before.previousElementSibling;
  }
  return before;
}

function more() {
  $('latest').hidden = false;
  $('latest').classList.add('fresh');
}
