// Sends what the queue holds: in order, one request at a time, until it is acknowledged; through the page's circuit while
// there is one, and without it otherwise. The same answer over both ways is one save, so trying again is always safe.
(() => {
  const carrier = document.getElementById("answer-carrier");
  const notice = document.getElementById("carrying");
  const signOut = document.getElementById("sign-out");
  if (!carrier || !signOut || !window.clinicQueue) return;
  const words = carrier.dataset;
  const most = 40;
  const patience = 6000;
  const pauses = [1000, 2000, 4000, 8000, 10000];
  const writer = crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) => (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));
  const early = [];
  let queue = { entries: early, add: (entry) => early.push(entry), drop: () => {}, keeps: false };
  let token = words.token;
  let sequence = 0;
  let state = "idle";
  let failures = 0;
  let timer = 0;
  let running = null;
  let wasAway = false;

  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const isUnsent = () => queue.entries.length > 0;

  const say = () => {
    const text = {
      offline: queue.keeps ? words.offline : words.offlineUnkept,
      waiting: words.waiting,
      "signed-out": words.signedOut,
      "not-yours": words.notYours,
    }[state];
    tell("clinic:state", { state, isUnsent: isUnsent() });
    notice.hidden = !text;
    if (notice.dataset.says === (text ?? "")) return;
    notice.dataset.says = text ?? "";
    notice.replaceChildren(...(text ? [Object.assign(document.createElement("p"), { textContent: text })] : []));
    if (state === "signed-out") notice.firstChild.append(" ", Object.assign(document.createElement("a"), { href: words.signIn, textContent: words.signInAgain }));
  };
  const become = (next) => {
    if (next !== "idle") wasAway = true;
    state = next;
    say();
  };

  const post = async (body, isSecondTry) => {
    const stop = AbortSignal.timeout?.(patience);
    const answer = await fetch(words.address, {
      method: "POST", cache: "no-store", signal: stop, redirect: "error",
      headers: { "Content-Type": "application/json", RequestVerificationToken: token }, body: JSON.stringify(body),
    });
    if (answer.status === 400 && !isSecondTry) {
      token = (await answer.json()).token ?? token;
      return post(body, true);
    }
    if (answer.status === 413) return { outcome: "Refused" };
    const reply = await answer.json();
    if (!reply.outcome) throw new Error(String(answer.status));
    return reply;
  };
  const send = async (body) => {
    const live = window.clinicLive?.way;
    if (live && body.answers.length > 0) {
      try {
        const reply = await live(body);
        if (reply.outcome === "Done") return reply;
      } catch {
        // The circuit is gone, or slow: the other way takes the same answers.
      }
    }
    return post(body);
  };

  // The first entries of one writer and section, or of one entry after a refusal.
  const nextBatch = (limit) => {
    const [first] = queue.entries;
    const end = queue.entries.findIndex((entry) => entry.writer !== first.writer || entry.section !== first.section);
    return queue.entries.slice(0, Math.min(end < 0 ? queue.entries.length : end, limit));
  };
  const settle = (reply, batch) => {
    switch (reply.outcome) {
      case "Done":
        queue.drop(batch);
        tell("clinic:reply", { reply, batch });
        return true;
      case "AlreadySent":
        queue.drop(queue.entries.slice());
        location.assign(words.sentPage);
        return false;
      case "SignedOut":
        become("signed-out");
        return false;
      case "NotYours":
        become("not-yours");
        return false;
      case "Refused":
        if (batch.length === 1) {
          queue.drop(batch);
          tell("clinic:refused", { item: batch[0].item, message: words.refused });
        }
        return true;
      default:
        throw new Error("not now");
    }
  };

  const run = async () => {
    clearTimeout(timer);
    await opening;
    let limit = most;
    const slow = setTimeout(() => isUnsent() && become(navigator.onLine ? "waiting" : "offline"), patience / 2);
    try {
      do {
        const batch = isUnsent() ? nextBatch(limit) : [];
        const section = batch[0]?.section ?? words.section;
        if (batch.length === 0 && !section) break;
        tell("clinic:sending", {});
        const body = { draft: words.draft, section, writer: batch[0]?.writer ?? writer, answers: batch.map(({ item, values, sequence: count }) => ({ item, values, sequence: count })) };
        const reply = await send(body);
        limit = reply.outcome === "Refused" && batch.length > 1 ? 1 : most;
        if (!settle(reply, batch)) return false;
        if (reply.outcome === "Done" && !isUnsent()) break;
      } while (isUnsent());
      failures = 0;
      if (state !== "idle") become("idle");
      if (wasAway) {
        wasAway = false;
        tell("clinic:back", {});
      }
      return true;
    } catch (fault) {
      become(fault instanceof TypeError || fault.name === "TimeoutError" || fault.name === "AbortError" ? "offline" : "waiting");
      timer = setTimeout(pump, pauses[Math.min(failures++, pauses.length - 1)]);
      return false;
    } finally {
      clearTimeout(slow);
    }
  };
  const pump = () => running ??= run().finally(() => { running = null; if (state === "idle" && isUnsent()) pump(); });

  const opening = clinicQueue.open({ person: signOut.dataset.person, draft: words.draft, key: words.key, isShared: signOut.dataset.sharedDevice === "yes" })
    .then((opened) => {
      const leftOver = opened.entries.length > 0;
      early.forEach(opened.add);
      queue = opened;
      return leftOver;
    });

  window.clinicSender = {
    writer,
    words,
    isUnsent,
    state: () => state,
    isPending: (item) => queue.entries.some((entry) => entry.item === item),
    add: (section, item, values) => {
      queue.add({ writer, section, item, values, sequence: ++sequence });
      say();
      if (state === "idle" || state === "offline" || state === "waiting") pump();
    },
    // Sends what is left, or asks how things stand; true once everything is acknowledged.
    reach: async () => {
      if (running && !(await running)) return false;
      return pump();
    },
    // Takes this person's answers off the device.
    forget: () => {
      queue.drop(queue.entries.slice());
      Object.keys(localStorage).filter((name) => name.startsWith(`clinic-queue:${signOut.dataset.person}:`)).forEach((name) => localStorage.removeItem(name));
    },
  };

  addEventListener("online", () => pump());
  addEventListener("offline", () => isUnsent() && become("offline"));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && pump());
  opening.then((leftOver) => {
    if (!leftOver) return;
    const isElsewhere = !words.section;
    // A reload would take back a step that the person has just taken.
    let isLeaving = false;
    addEventListener("beforeunload", () => { isLeaving = true; });
    if (isElsewhere) document.addEventListener("clinic:reply", () => !isLeaving && !isUnsent() && location.reload());
    pump();
  });
})();
