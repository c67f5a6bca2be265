// A section of the intake: gives each answer to the sender as it changes, and shows what comes back. All of it has a plain
// way without script, because the section is a real form.
(() => {
  const form = document.querySelector(".section-form");
  const sender = window.clinicSender;
  if (!form || !sender) return;
  const { words } = sender;
  const section = words.section;
  const saved = document.getElementById("saved");
  const where = document.getElementById("where");
  const isChoice = (field) => field.type === "radio" || field.type === "checkbox";
  const isAnswer = (field) => field.name && field.type !== "hidden" && !(field instanceof HTMLButtonElement);
  const fieldsOf = (item) => [...form.elements].filter((field) => field.name === item && isAnswer(field));
  const questionOf = (item) => form.querySelector(`[data-item="${CSS.escape(item)}"]`);
  const valuesOf = (item) => fieldsOf(item).filter((field) => !isChoice(field) || field.checked).map((field) => field.value);
  let passes = false;
  let waiting = null;

  const give = (item) => {
    const values = valuesOf(item);
    const isPart = fieldsOf(item).length > 1 && !isChoice(fieldsOf(item)[0]);
    // Half a date is no reason to speak up yet.
    if (isPart && values.some((value) => value.trim()) && values.some((value) => !value.trim())) return;
    sender.add(section, item, values);
    questionOf(item)?.querySelector(".question__changed")?.remove();
  };

  // An answer that stands alone, such as "none of these", takes the others away, and the other way round.
  const standAlone = (box) => {
    if (box.type !== "checkbox" || !box.checked) return;
    fieldsOf(box.name).filter((other) => other !== box && (box.dataset.alone || other.dataset.alone)).forEach((other) => { other.checked = false; });
  };

  const complain = (item, text) => {
    const question = questionOf(item);
    const message = question?.querySelector(".question__error");
    if (!message) return;
    message.textContent = text ?? "";
    message.hidden = !text;
    question.classList.toggle("question--unanswered", Boolean(text));
    const described = question.matches("fieldset") ? [question] : fieldsOf(item);
    described.forEach((element) => text ? element.setAttribute("aria-describedby", message.id) : element.removeAttribute("aria-describedby"));
    const wrong = question.matches("[role=radiogroup]") ? [question] : question.matches("fieldset") ? fieldsOf(item).filter((field) => !isChoice(field)) : fieldsOf(item);
    wrong.forEach((element) => text ? element.setAttribute("aria-invalid", "true") : element.removeAttribute("aria-invalid"));
  };

  const asEntered = (item, values) => {
    const all = fieldsOf(item);
    if (all.length < 3 || isChoice(all[0]) || values.length !== 1) return values;
    const [year, month, day] = values[0].split("-");
    return [day.replace(/^0/, ""), month.replace(/^0/, ""), year];
  };
  const fill = (item, values) => fieldsOf(item).forEach((field, place) => {
    if (isChoice(field)) field.checked = values.includes(field.value);
    else field.value = values[place] ?? "";
  });
  const readShown = (text) => new Map((text ?? "").split(" ").filter(Boolean).map((pair) => pair.split("=")));

  // What another tab or device saved since this page was drawn is shown here, unless this page has something newer to send.
  const takeOver = (reply) => {
    const known = readShown(form.elements.namedItem("shown").value);
    let isNews = false;
    for (const [item, ordinal] of readShown(reply.shown)) {
      if (known.get(item) === ordinal || sender.isPending(item)) continue;
      const values = asEntered(item, reply.values[item] ?? []);
      const mine = valuesOf(item).filter((value) => value !== "");
      const same = values.length === mine.length && values.every((value) => mine.includes(value.trim()));
      if (same || form.querySelector(`[name="${CSS.escape(item)}"]:focus:not([type=radio], [type=checkbox])`)) continue;
      fill(item, values);
      isNews = true;
      const tag = Object.assign(document.createElement("p"), { className: "question__changed", textContent: words.changed });
      const question = questionOf(item);
      question?.querySelector(".question__changed")?.remove();
      question?.querySelector(".question__error")?.before(tag);
    }
    form.elements.namedItem("shown").value = reply.shown;
    return isNews;
  };

  const showReply = ({ detail: { reply, batch } }) => {
    const isNews = takeOver(reply);
    batch.filter((entry) => entry.section === section).forEach((entry) => !sender.isPending(entry.item) && complain(entry.item, reply.faults?.[entry.item]));
    (reply.stays ?? []).forEach((item) => questionOf(item)?.setAttribute("data-stays", "yes"));
    if (reply.atRisk) form.querySelector(".crisis--waiting")?.classList.remove("crisis--waiting");
    where.textContent = reply.where;
    saved.classList.remove("saved--waiting");
    if (isNews) saved.textContent = words.elsewhere;
    else if (batch.length > 0 && Object.keys(reply.faults ?? {}).length === 0) saved.textContent = words.saved.replace("{0}", reply.clock);
    document.dispatchEvent(new CustomEvent("clinic:drawn"));
  };

  const showState = ({ detail: { state, isUnsent } }) => {
    if (isUnsent) saved.textContent = state === "idle" ? words.saving : "";
    const isRisk = state !== "idle" && [...form.querySelectorAll("[data-raises-crisis]:checked")].some((field) => sender.isPending(field.name));
    document.documentElement.toggleAttribute("data-unsent-risk", isRisk);
    if (state === "idle" && waiting && !isUnsent) {
      const button = waiting;
      waiting = null;
      go(button);
    }
  };

  // Leaving the section loads a page, so it waits until there is a connection, and until everything given is saved.
  const go = async (button) => {
    button.setAttribute("aria-disabled", "true");
    const isThere = await sender.reach();
    button.removeAttribute("aria-disabled");
    // Signed out, the post leads to the sign-in page and back; what is unsent waits on the device until then.
    if (isThere || sender.state() === "signed-out") {
      passes = true;
      form.requestSubmit(button);
      passes = false;
      return;
    }
    waiting = button;
    const notice = document.getElementById("carrying");
    if (sender.state() === "offline" || sender.state() === "waiting") {
      notice.querySelector(".carrying__next")?.remove();
      notice.append(Object.assign(document.createElement("p"), { className: "carrying__next", textContent: words.nextWaits }));
    }
    notice.scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("change", (event) => {
    if (!isAnswer(event.target)) return;
    waiting = null;
    standAlone(event.target);
    give(event.target.name);
  });
  form.addEventListener("submit", (event) => {
    if (passes) return;
    event.preventDefault();
    const button = event.submitter ?? form.querySelector("button[type=submit]");
    if (!document.dispatchEvent(new CustomEvent("clinic:leaving", { cancelable: true, detail: { then: button.name === "then" ? button.value : null } }))) return;
    go(button);
  });
  document.addEventListener("clinic:reply", showReply);
  document.addEventListener("clinic:refused", ({ detail: { item, message } }) => complain(item, message));
  document.addEventListener("clinic:state", showState);
  document.addEventListener("clinic:back", () => { saved.textContent = words.back; });
  // A phone that falls asleep while somebody types: what stands there is given as it is.
  document.addEventListener("visibilitychange", () => {
    const field = document.activeElement;
    if (document.visibilityState === "hidden" && form.contains(field) && isAnswer(field) && !isChoice(field) && field.value !== field.dataset.given) {
      field.dataset.given = field.value;
      give(field.name);
    }
  });

  // What was entered before this script ran.
  const isTouched = (field) => isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  new Set([...form.elements].filter((field) => isAnswer(field) && isTouched(field)).map((field) => field.name)).forEach(give);
  const errors = document.getElementById("errors");
  // Who followed a link of it before this script ran is not taken back.
  if (!location.hash) errors?.focus();
  // A link of the summary leads to the field itself, so that the next key answers it. Question by question, the address does that.
  errors?.addEventListener("click", (event) => {
    const question = document.getElementById(decodeURIComponent(event.target.closest("a")?.hash.slice(1) ?? ""));
    if (!question || form.hasAttribute("data-steps")) return;
    event.preventDefault();
    (question.querySelector("input:checked") ?? question.querySelector("input, textarea"))?.focus({ preventScroll: true });
    question.scrollIntoView();
  });
  setInterval(() => document.visibilityState === "visible" && !window.clinicLive?.way && !sender.isUnsent() && sender.reach(), 20000);
})();
