// A frame later the page shows what is to be printed.
export function print() {
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
}
