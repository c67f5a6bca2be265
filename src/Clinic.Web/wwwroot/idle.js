// Keeps the session of a person who is here, and ends the session of one who left. Answers are saved as they are given,
// so nothing is lost. All tabs count as one: work in any of them keeps the others signed in. Signing out takes answers that
// could not be sent off the device; it is not possible offline, so then the page is covered until the connection is back.
(() => {
  const notice = document.getElementById("idle-notice");
  const form = document.getElementById("sign-out");
  if (!notice || !form) return;
  const limit = Number(notice.dataset.idleSeconds) * 1000;
  const warning = 2 * 60 * 1000;
  const renewEvery = Math.min(5 * 60 * 1000, limit / 4);
  const key = "clinic-last-activity";
  let renewed = Date.now();
  let noted = 0;
  let isLeaving = false;
  let before = null;

  const last = () => Number(localStorage.getItem(key)) || Date.now();
  const note = () => {
    const now = Date.now();
    if (now - noted < 1000) return;
    noted = now;
    localStorage.setItem(key, String(now));
  };
  const renew = async () => {
    renewed = Date.now();
    try {
      const answer = await fetch("/account/keep-alive", { cache: "no-store" });
      if (answer.status === 401) location.reload();
    } catch {
      // Offline: the next round tries again.
    }
  };
  // Who works with a keyboard or a screen reader is taken to the one button there is, and back.
  const warn = () => {
    before = document.activeElement;
    notice.hidden = false;
    notice.querySelector("button").focus();
  };
  const calm = () => {
    notice.hidden = true;
    before?.focus();
    before = null;
  };
  const stay = () => { note(); calm(); renew(); };
  const forget = () => {
    window.clinicSender?.forget();
    Object.keys(localStorage).filter((name) => name.startsWith(`clinic-queue:${form.dataset.person}:`)).forEach((name) => localStorage.removeItem(name));
  };
  const leave = async () => {
    if (isLeaving) return;
    isLeaving = true;
    try {
      const answer = await fetch("/account/keep-alive", { cache: "no-store" });
      // The session ended before: what is unsent stays sealed on the device until its person signs in again.
      if (answer.status === 401) return location.reload();
      await window.clinicSender?.reach();
      forget();
      form.elements.namedItem("because").value = "idle";
      form.submit();
    } catch {
      document.querySelector("main")?.setAttribute("hidden", "");
      notice.querySelector("p").textContent = form.dataset.away;
      notice.querySelector("button").hidden = true;
      notice.hidden = false;
      isLeaving = false;
    }
  };
  const look = () => {
    const idle = Date.now() - last();
    if (idle >= limit) {
      leave();
      return;
    }
    const isClose = idle >= limit - warning;
    if (isClose && notice.hidden) warn();
    else if (!isClose && !notice.hidden) calm();
    if (!isClose && idle < renewEvery && Date.now() - renewed >= renewEvery) renew();
  };

  localStorage.setItem(key, String(Date.now()));
  ["pointerdown", "keydown", "input", "scroll"].forEach((kind) => addEventListener(kind, () => notice.hidden && note(), { passive: true, capture: true }));
  notice.querySelector("button").addEventListener("click", stay);
  form.addEventListener("submit", async (event) => {
    if (!window.clinicSender?.isUnsent()) return forget();
    event.preventDefault();
    if (!(await window.clinicSender.reach()) && !confirm(form.dataset.unsent)) return;
    forget();
    form.submit();
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  setInterval(look, 5000);
})();
