// Times, in the reader's zone and language.

const CLOCK = new Intl.DateTimeFormat([], { timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short' });
const FULL = new Intl.DateTimeFormat([], { dateStyle: 'full', timeStyle: 'long' });

export function showTimes(within) {
  within.querySelectorAll('time:not([title])').forEach((time) => {
    const at = new Date(time.dateTime);
    const today = at.toDateString() === new Date().toDateString();
    time.textContent = today ? CLOCK.format(at) : `${DAY.format(at)}, ${CLOCK.format(at)}`;
    time.title = FULL.format(at);
  });
}
