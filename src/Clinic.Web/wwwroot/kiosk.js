// A kiosk: warns somebody who seems gone, lets them stay, and otherwise has the device wiped. Nothing is written to the
// device, not even the time; one page at a time is all there is. Offline the page is covered and wiped once that works.
(() => {
  const notice = document.getElementById("kiosk-notice");
  const cover = document.getElementById("kiosk-cover");
  const form = document.getElementById("sign-out");
  if (!notice || !form) return;
  const limit = Number(notice.dataset.idleSeconds) * 1000;
  const warning = Math.min(Number(notice.dataset.warnSeconds) * 1000, limit / 2);
  const isStart = !notice.dataset.busy;
  const isHeld = Boolean(document.querySelector("[data-kiosk-held]"));
  let last = Date.now();
  let renewed = Date.now();
  let asked = Date.now();
  let focused = null;
  let isLeaving = false;

  // A page that the browser kept whole is somebody's: ask the server which one it is now.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  const ask = async () => {
    asked = Date.now();
    const answer = await fetch(notice.dataset.state, { cache: "no-store" });
    return answer.json();
  };
  const renew = () => {
    renewed = Date.now();
    fetch("/account/keep-alive", { cache: "no-store" }).catch(() => {});
  };
  const show = () => {
    if (!notice.hidden) return;
    focused = document.activeElement;
    notice.hidden = false;
    notice.querySelector("[data-kiosk-stay]").focus();
  };
  const stay = () => {
    last = Date.now();
    if (notice.hidden) return;
    notice.hidden = true;
    focused?.focus?.({ preventScroll: true });
    renew();
  };
  const leave = async (because) => {
    if (isLeaving) return;
    isLeaving = true;
    try {
      await ask();
      // What was given and not acknowledged yet goes out first; a page that cannot be reached again keeps it, covered.
      if (window.clinicSender?.isUnsent() && !(await window.clinicSender.reach()) && window.clinicSender.state() !== "signed-out") throw new Error("unsent");
      form.elements.namedItem("because").value = because;
      form.submit();
    } catch {
      document.querySelectorAll("body > :not(#kiosk-cover)").forEach((part) => { part.inert = true; });
      notice.hidden = true;
      document.documentElement.setAttribute("data-covered", "");
      cover.hidden = false;
      isLeaving = false;
    }
  };

  const lookAtStart = async () => {
    if (Date.now() - last >= limit) {
      document.getElementById("field-code")?.form.reset();
      last = Date.now();
    }
    if (Date.now() - asked < (isHeld ? 4000 : 60000)) return;
    try {
      const state = await ask();
      if (!state.isKiosk) location.replace("/");
      else if (state.isHeld !== isHeld) location.replace(notice.dataset.start);
    } catch {
      // Offline: the next round asks again.
    }
  };
  const look = () => {
    if (isStart) return lookAtStart();
    const idle = Date.now() - last;
    if (idle >= limit) return leave("idle");
    if (idle >= limit - warning) show();
    else if (Date.now() - renewed >= limit / 4) renew();
  };

  ["pointerdown", "keydown", "input", "scroll"].forEach((kind) => addEventListener(kind, () => { if (notice.hidden) last = Date.now(); }, { passive: true, capture: true }));
  notice.querySelector("[data-kiosk-stay]").addEventListener("click", stay);
  notice.addEventListener("keydown", (event) => event.key === "Escape" && stay());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave("done");
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  setInterval(look, 1000);
})();
