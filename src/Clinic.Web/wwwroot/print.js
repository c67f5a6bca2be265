// The browser's own command prints too; this is the button for who does not know it.
document.querySelectorAll('[data-print]').forEach((button) => {
  button.addEventListener('click', () => window.print());
});
