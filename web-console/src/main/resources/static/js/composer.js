// Writing: the box grows with its text, Enter sends, and what was begun is completed.

import { $ } from './page.js';
import { say } from './sending.js';

const COMPLETED = /^\s*\/\S*$|^\s*\/desk\s|(^|\s)(@\S*|#\d*|[tT]-\d*)$/;

const listOf = (area) => $(`${area.id}-completions`);
const typed = (area) => area.value.slice(0, area.selectionStart);
const lastWord = (area) => typed(area).match(/\S*$/)[0];

export function grow(area) {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, 200)}px`;
}

export function submit(form) {
  const area = form.querySelector('textarea');
  if (!area.value.trim()) return;
  say(area.value, form.dataset.thread, form.dataset.anchor);
  area.value = '';
  grow(area);
  close(area);
}

export function type(area) {
  grow(area);
  if (COMPLETED.test(typed(area))) htmx.trigger(area, 'complete'); else close(area);
}

/** What the server is asked to complete. */
export function ask(area, parameters) {
  for (const name of Object.keys(parameters)) delete parameters[name];
  parameters.typed = typed(area);
}

/** The completions have come. Enter sends a finished line, and completes only what was begun. */
export function offer(list) {
  const area = list.parentElement.querySelector('textarea');
  const options = [...list.children];
  if (!options.length || !COMPLETED.test(typed(area))) {
    close(area);
    return;
  }
  options.forEach((option, i) => {
    option.id = `${list.id}-${i}`;
    option.onmousedown = (event) => {
      event.preventDefault();
      choose(area, option);
    };
  });
  list.hidden = false;
  area.setAttribute('aria-expanded', 'true');
  const word = lastWord(area).toLowerCase();
  if (word && word !== options[0].dataset.value.toLowerCase()) move(area, 1);
}

export function close(area) {
  listOf(area).hidden = true;
  listOf(area).replaceChildren();
  area.setAttribute('aria-expanded', 'false');
  area.removeAttribute('aria-activedescendant');
}

export function keys(event) {
  if (event.isComposing) return;
  const area = event.target;
  const open = !listOf(area).hidden;
  const picked = open && listOf(area).querySelector('[aria-selected="true"]');
  const act = open && event.key === 'ArrowDown' ? () => move(area, 1)
    : open && event.key === 'ArrowUp' ? () => move(area, -1)
    : open && event.key === 'Escape' ? () => close(area)
    : picked && ((event.key === 'Tab' && !event.shiftKey) || event.key === 'Enter') ? () => choose(area, picked)
    : event.key === 'Enter' && !event.shiftKey ? () => submit(area.form)
    : null;
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function choose(area, option) {
  const end = area.selectionStart;
  area.setRangeText(`${option.dataset.value} `, end - lastWord(area).length, end, 'end');
  close(area);
  type(area);
}

function move(area, step) {
  const options = [...listOf(area).children];
  const now = options.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  const next = options[(Math.max(now, step < 0 ? 0 : -1) + step + options.length) % options.length];
  options.forEach((one) => one.setAttribute('aria-selected', String(one === next)));
  area.setAttribute('aria-activedescendant', next.id);
  next.scrollIntoView({ block: 'nearest' });
}
