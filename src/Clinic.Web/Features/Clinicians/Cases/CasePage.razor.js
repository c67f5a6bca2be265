// Tells the server when the case goes to paper, and opens every fold for it.
let page;
let opened = [];

function onBeforePrint() {
  opened = [...document.querySelectorAll('.sheet details:not([open]):not(.no-print)')];
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
