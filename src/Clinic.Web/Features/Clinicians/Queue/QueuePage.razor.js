// Tells the page when it is looked at, lets j and k walk along the cases, and remembers the density of this browser.
const densityKey = 'clinic-queue-dense';
let page;

function onVisibility() {
  page?.invokeMethodAsync('ShowAsync', document.visibilityState === 'visible');
}

function onKey(press) {
  if (press.ctrlKey || press.metaKey || press.altKey || press.target.closest('input, select, textarea, button')) return;
  const step = press.key === 'j' ? 1 : press.key === 'k' ? -1 : 0;
  if (step === 0) return;
  const links = [...document.querySelectorAll('[data-queue-link]')];
  const here = links.indexOf(document.activeElement);
  const next = links[here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step];
  if (next) {
    next.focus();
    press.preventDefault();
  }
}

export function watch(reference) {
  page = reference;
  document.addEventListener('visibilitychange', onVisibility);
  document.addEventListener('keydown', onKey);
  return localStorage.getItem(densityKey) === '1';
}

export function unwatch() {
  page = undefined;
  document.removeEventListener('visibilitychange', onVisibility);
  document.removeEventListener('keydown', onKey);
}

export function keepDensity(isDense) {
  localStorage.setItem(densityKey, isDense ? '1' : '0');
}
