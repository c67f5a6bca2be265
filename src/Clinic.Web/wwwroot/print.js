// The browser's own command prints too; this is the button for who does not know it.
document.querySelectorAll('[data-print]').forEach((button) => {
  button.addEventListener('click', () => window.print());
});
// What goes to paper is written down, whichever way it was asked for.
window.addEventListener('beforeprint', () => {
  document.querySelectorAll('form[data-print-note]').forEach((note) => navigator.sendBeacon(note.action, new FormData(note)));
});
