// The framework retries for a while and then gives up; a person should not have to notice. What was answered is in the database.
(() => {
  const notice = document.getElementById("components-reconnect-modal");
  if (!notice) return;
  const pause = 5000;
  let timer = 0;
  // A reload would take back a step that the person has just taken.
  let isLeaving = false;
  addEventListener("beforeunload", () => { isLeaving = true; });
  const reload = () => isLeaving || location.reload();

  const tryAgain = async () => {
    clearTimeout(timer);
    try {
      if (await Blazor.reconnect()) return;
      if (await Blazor.resumeCircuit()) return;
      reload();
    } catch {
      timer = setTimeout(tryAgain, pause);
    }
  };

  notice.addEventListener("components-reconnect-state-changed", (event) => {
    clearTimeout(timer);
    switch (event.detail.state) {
      case "failed":
      case "resume-failed":
        timer = setTimeout(tryAgain, pause);
        break;
      case "rejected":
        reload();
        break;
    }
  });
  notice.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-connection-retry]")) tryAgain();
  });
  const isWaiting = () => ["failed", "paused", "resume-failed"].some((s) => notice.classList.contains("components-reconnect-" + s));
  addEventListener("online", () => isWaiting() && tryAgain());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && isWaiting() && tryAgain());
})();
