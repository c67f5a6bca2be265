// The menu of places closes once one was chosen: the page changes beneath it without being loaded anew.
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("#places a")) document.querySelector("#places:popover-open")?.hidePopover();
});
