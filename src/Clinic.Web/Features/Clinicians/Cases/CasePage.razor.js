// Tells the server when the case goes to paper, and opens the folds for it: not the list of every rule, which is pages
// long and stays as the reader left it, nor a section in which nothing was answered.
let page;
let opened = [];

function onBeforePrint() {
  opened = [...document.querySelectorAll('.sheet details:not([open], .no-print, #reasons > .fold, [data-answered="0"])')];
  opened.forEach((fold) => { fold.open = true; });
  page?.invokeMethodAsync('NotePrintAsync');
}

function onAfterPrint() {
  opened.forEach((fold) => { fold.open = false; });
  opened = [];
}

export function watch(reference) {
  page = reference;
  window.addEventListener('beforeprint', onBeforePrint);
  window.addEventListener('afterprint', onAfterPrint);
}

export function unwatch() {
  page = undefined;
  window.removeEventListener('beforeprint', onBeforePrint);
  window.removeEventListener('afterprint', onAfterPrint);
}

export function print() {
  window.print();
}
