// The page's circuit: a quicker way for answers, and word of changes made elsewhere. The page does not hang on it. When the
// connection drops it is asked for again; when the server has forgotten it, answers go without it until the next page.
(() => {
  const form = document.querySelector(".section-form");
  const sender = window.clinicSender;
  if (!form || !sender || !window.Blazor) return;
  const pause = 3000;
  const patience = 3000;
  let page = null;
  let timer = 0;

  const within = (promise) => Promise.race([promise, new Promise((_, refuse) => setTimeout(() => refuse(new Error("too slow")), patience))]);
  const set = (isLive) => {
    window.clinicLive.way = isLive ? way : null;
    if (isLive) form.dataset.live = "yes";
    else delete form.dataset.live;
  };
  const way = async (body) => {
    try {
      return await within(page.invokeMethodAsync("SaveAsync", body));
    } catch (fault) {
      set(false);
      throw fault;
    }
  };

  const tryAgain = async () => {
    clearTimeout(timer);
    try {
      if (await Blazor.reconnect()) return;
      page = null;
    } catch {
      timer = setTimeout(tryAgain, pause);
    }
  };

  window.clinicLive = {
    way: null,
    attach: (reference) => { page = reference; set(true); return sender.writer; },
    changed: () => { sender.reach(); },
  };
  addEventListener("online", () => page && !window.clinicLive.way && tryAgain());
  Blazor.start({
    ssr: { disableDomPreservation: true },
    circuit: {
      reconnectionHandler: {
        onConnectionDown: () => { set(false); timer = setTimeout(tryAgain, 500); },
        onConnectionUp: () => { if (page) set(true); sender.reach(); },
      },
    },
  })?.catch(() => {});
})();
