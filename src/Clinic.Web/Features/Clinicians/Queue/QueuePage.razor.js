// Tells the page when it is looked at, gives its keys to the cases, keeps the focus in the list, and remembers the density of this browser.
const densityKey = 'clinic-queue-dense';
const openedKey = 'clinic-queue-opened';
let page, place = -1, settled;

const links = () => [...document.querySelectorAll('[data-queue-link]')];
const rowOf = (element) => element?.closest?.('[data-case]');
const selected = () => links().findIndex((link) => rowOf(link) === rowOf(document.activeElement));

function onVisibility() {
  page?.invokeMethodAsync('ShowAsync', document.visibilityState === 'visible');
}

function step(by) {
  const all = links();
  const here = selected();
  all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by]?.focus();
}

export function showKeys() {
  document.querySelector('[data-queue-keys]')?.showModal();
}

function onKey(press) {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return;
  if (press.target.closest('input, select, textarea, [contenteditable], dialog')) return;
  const act = {
    j: () => step(1),
    k: () => step(-1),
    c: () => page?.invokeMethodAsync('ClaimAsync', rowOf(document.activeElement)?.dataset.case ?? null),
    r: () => page?.invokeMethodAsync('ReleaseAsync', rowOf(document.activeElement)?.dataset.case ?? null),
    '?': showKeys,
  }[press.key];
  if (!act) return;
  press.preventDefault();
  act();
}

// Who comes back from a case goes on where they were.
function onOpen(press) {
  const row = press.target.closest('[data-queue-link]') && rowOf(press.target);
  if (row) sessionStorage.setItem(openedKey, row.dataset.case);
}

function goOn() {
  const opened = sessionStorage.getItem(openedKey);
  sessionStorage.removeItem(openedKey);
  if (opened) links().find((link) => rowOf(link).dataset.case === opened)?.focus();
}

// A row that somebody else took away while it had the focus hands it to the row that stands there now.
function onFocus() {
  if (rowOf(document.activeElement)) place = selected();
  else if (document.activeElement !== document.body) place = -1;
}

function onChange() {
  const all = links();
  if (place >= 0 && document.activeElement === document.body && all.length > 0) all[Math.min(place, all.length - 1)].focus();
}

export function watch(reference) {
  page = reference;
  document.addEventListener('visibilitychange', onVisibility);
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('click', onOpen, true);
  settled = new MutationObserver(onChange);
  const list = document.querySelector('[data-queue]');
  if (list) {
    settled.observe(list, { childList: true, subtree: true });
    list.dataset.queue = 'live';
    goOn();
  }
  return localStorage.getItem(densityKey) === '1';
}

export function unwatch() {
  page = undefined;
  settled?.disconnect();
  document.removeEventListener('visibilitychange', onVisibility);
  document.removeEventListener('keydown', onKey);
  document.removeEventListener('focusin', onFocus);
  document.removeEventListener('click', onOpen, true);
}

export function keepDensity(isDense) {
  localStorage.setItem(densityKey, isDense ? '1' : '0');
}
