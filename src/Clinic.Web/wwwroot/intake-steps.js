// One question at a time, where the screen is small or the clinic wants it so. Every question of the section is in the page
// from the start, so this needs no connection. The address remembers the question: a reload, and Back, lead to it.
(() => {
  const form = document.querySelector(".section-form");
  if (!form || !window.clinicSender) return;
  const small = matchMedia("(max-width: 600px)");
  const { paging, part } = form.dataset;
  const bar = document.getElementById("bar");
  const label = document.getElementById("step");
  const panel = form.querySelector(".crisis");
  const home = panel && document.createComment("");
  const questions = [...form.querySelectorAll(".question")];
  const lasting = "clinic-step";
  // On a shared device nothing is written down, not even which question it was.
  const isShared = document.getElementById("sign-out")?.dataset.sharedDevice === "yes";
  const memory = isShared ? { getItem: () => null, setItem: () => {}, removeItem: () => {} } : sessionStorage;
  panel?.before(home);
  form.elements.namedItem("page").value = "whole";

  const code = (question) => question.dataset.item;
  const mainsOf = (question) => question.dataset.beside?.split(" ") ?? null;
  const isWanted = () => paging === "question" || (paging === "automatic" && small.matches);
  const isOn = () => form.hasAttribute("data-steps");
  const fieldsOf = (question) => [...question.querySelectorAll("input, textarea")];
  const isAnswered = (question) => fieldsOf(question).some((field) => field.matches("[type=radio], [type=checkbox]") ? field.checked : field.value.trim());
  const byCode = (item) => questions.find((question) => code(question) === item);

  // What the style sheets of the question set would show, if it all stood on one page.
  const due = () => {
    form.removeAttribute("data-steps");
    const shown = questions.filter((question) => getComputedStyle(question).display !== "none");
    form.setAttribute("data-steps", "");
    return shown;
  };
  const steps = (shown) => shown.filter((question) => !mainsOf(question));
  // A safety follow-up comes up beside the question that makes it due; once answered it does not come again beside the next.
  const beside = (main, shown) => shown.filter((question) => mainsOf(question)?.includes(code(main)) && (fieldsOf(question).length === 0
    || !isAnswered(question) || fieldsOf(main).some((field) => field.checked && (field.dataset.raisesCrisis || field.dataset.alone))));

  let current = null;

  const draw = () => {
    const shown = due();
    const all = steps(shown);
    if (!all.includes(current)) current = all.find((question) => current && questions.indexOf(question) > questions.indexOf(current)) ?? all[0] ?? null;
    if (!current) return;
    const here = new Set([current, ...beside(current, shown)]);
    questions.forEach((question) => question.classList.toggle("question--here", here.has(question)));
    if (panel && panel.previousElementSibling !== current) current.after(panel);
    const place = all.indexOf(current);
    bar.value = Number(part) - 1 + place / all.length;
    label.textContent = form.dataset.step.replace("{0}", place + 1).replace("{1}", all.length);
    label.hidden = false;
    document.querySelectorAll("main > .lede").forEach((lede) => { lede.hidden = place > 0; });
  };
  const address = (question) => `${location.pathname}${location.search}#${question.id}`;
  const go = (question, { isBack = false } = {}) => {
    current = question;
    draw();
    document.getElementById("gap")?.remove();
    if (!isBack) history.pushState(null, "", address(question));
    question.tabIndex = -1;
    question.focus({ preventScroll: true });
    scrollTo(0, 0);
  };

  const fromAddress = () => {
    const meant = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!meant || !questions.includes(meant)) return null;
    const mains = mainsOf(meant);
    return mains ? mains.map(byCode).find((main) => main && isAnswered(main) && beside(main, [meant]).length) ?? byCode(mains[0]) : meant;
  };
  const begin = () => {
    const faulty = questions.find((question) => question.querySelector(".question__error:not([hidden])"));
    const left = memory.getItem(lasting);
    memory.removeItem(lasting);
    form.setAttribute("data-steps", "");
    const all = steps(due());
    current = (faulty && mainsOf(faulty) ? byCode(mainsOf(faulty)[0]) : faulty) ?? all.find((question) => code(question) === left) ?? fromAddress() ?? (left === "back" ? all.at(-1) : all[0]);
    draw();
  };
  const end = () => {
    form.removeAttribute("data-steps");
    label.hidden = true;
    home?.after(panel);
    bar.value = Number(part) - 1;
    document.querySelectorAll("main > .lede").forEach((lede) => { lede.hidden = false; });
  };
  const choose = () => {
    if (isWanted() === isOn()) return;
    if (isWanted()) begin();
    else end();
  };

  // The same summary that the server writes: it takes focus and leads to what is missing.
  const nameGap = (question) => {
    const { missing } = question.dataset;
    document.getElementById("gap")?.remove();
    const summary = Object.assign(document.createElement("div"), { id: "gap", className: "error-summary", tabIndex: -1 });
    summary.setAttribute("role", "alert");
    const title = Object.assign(document.createElement("h2"), { textContent: form.dataset.gap });
    const link = Object.assign(document.createElement("a"), { href: address(question), textContent: missing });
    link.addEventListener("click", (event) => { event.preventDefault(); fieldsOf(question)[0].focus(); });
    const list = document.createElement("ul");
    list.append(document.createElement("li"));
    list.firstChild.append(link);
    summary.append(title, list);
    form.prepend(summary);
    document.dispatchEvent(new CustomEvent("clinic:refused", { detail: { item: code(question), message: missing } }));
    summary.focus();
  };

  document.addEventListener("clinic:leaving", (event) => {
    const { then } = event.detail;
    if (!isOn() || then === "later") return;
    if (then === null) {
      // Another language: the page comes again, and with it the question.
      memory.setItem(lasting, code(current));
      return;
    }
    const shown = due();
    const all = steps(shown);
    const place = all.indexOf(current);
    const gap = then === "next" && [current, ...beside(current, shown)].find((question) => question.dataset.missing && !isAnswered(question));
    const target = then === "back" ? all[place - 1] : all[place + 1];
    draw();
    if (gap) {
      event.preventDefault();
      nameGap(gap);
    } else if (target) {
      event.preventDefault();
      go(target);
    } else if (then === "back") {
      memory.setItem(lasting, "back");
    }
  });
  form.addEventListener("change", () => {
    if (!isOn()) return;
    document.getElementById("gap")?.remove();
    draw();
  });
  document.addEventListener("clinic:drawn", () => isOn() && draw());
  addEventListener("popstate", () => {
    if (!isOn()) return;
    const target = fromAddress() ?? steps(due())[0];
    if (target) go(target, { isBack: true });
  });

  // A digit chooses the answer at that place, from 0, of the question that has the focus; arrows work by themselves.
  form.addEventListener("keydown", (event) => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, input:not([type=radio], [type=checkbox])")) return;
    const option = event.target.closest(".question")?.querySelectorAll("input[type=radio]")[Number(event.key)];
    if (!option) return;
    event.preventDefault();
    option.focus();
    if (!option.checked) option.click();
  });

  small.addEventListener("change", choose);
  choose();
})();
