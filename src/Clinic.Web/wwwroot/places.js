// What a button opened closes once something in it was chosen: the page changes beneath it without being loaded anew.
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[popover] :is(a, button)")) document.querySelector("[popover]:popover-open")?.hidePopover();
});
