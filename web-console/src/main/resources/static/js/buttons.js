// Pressed buttons and the forms they open. A press has an id until the server has it: pressed twice, it is one press.

import { $, hasThreads, newId } from './page.js';
import { openThread } from './side.js';

const REST = 1500; // ms until a button that was taken may be pressed again, if it is still there

export const isPress = (element) => element.dataset.press !== undefined;

const enable = (button, enabled) => button.closest('.choices')?.querySelectorAll('button').forEach((one) => { one.disabled = !enabled; });

export function identify(button, parameters) {
  button.dataset.pressId ||= newId();
  parameters.id = button.dataset.pressId;
}

export function pressed(button) {
  enable(button, false);
}

export function answered(button, taken) {
  setTimeout(() => enable(button, true), taken ? REST : 0);
  if (!taken) return;
  delete button.dataset.pressId;
  // What a button in the channel is answered with stands in the thread of its line.
  const line = button.closest('#log > .line');
  if (line && hasThreads()) openThread(line.dataset.id);
}

/** A form has come, at first or with what is wrong with it. */
export function showForm() {
  const form = $('form');
  form.elements.id.value = newId();
  if (!$('dialog').open) $('dialog').showModal();
  (form.querySelector('[aria-invalid="true"]') || form.querySelector('textarea, select, input:not([type=hidden])'))?.focus();
}
