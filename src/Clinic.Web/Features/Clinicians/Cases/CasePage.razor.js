// Tells the server when the case goes to paper, and opens the folds for it: not the list of every rule, which is pages
// long and stays as the reader left it, nor a section in which nothing was answered.
// A link to a part of the case opens the part, and the keyboard goes on from there.
let page;
let opened = [];

function onBeforePrint() {
  opened = [...document.querySelectorAll('.sheet details:not([open], .no-print, #reasons .fold, [data-answered="0"])')];
  opened.forEach((fold) => { fold.open = true; });
  page?.invokeMethodAsync('NotePrintAsync');
}

function onAfterPrint() {
  opened.forEach((fold) => { fold.open = false; });
  opened = [];
}

function onClick(event) {
  const link = event.target instanceof Element && event.target.closest('.jumps a, .casebar a');
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target) return;
  const part = target.querySelector(':scope > details');
  if (part) part.open = true;
  // After the click, which would move the focus to the link.
  setTimeout(() => {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  });
}

/** Watches the page, and says whether its window is as narrow as a phone. */
export function watch(reference) {
  page = reference;
  window.addEventListener('beforeprint', onBeforePrint);
  window.addEventListener('afterprint', onAfterPrint);
  document.addEventListener('click', onClick);
  return matchMedia('(max-width: 700px)').matches;
}

export function unwatch() {
  page = undefined;
  window.removeEventListener('beforeprint', onBeforePrint);
  window.removeEventListener('afterprint', onAfterPrint);
  document.removeEventListener('click', onClick);
}

export function print() {
  window.print();
}
