// Small comforts for a section of the intake; every one of them has a plain way without script.
(() => {
  const early = new Map();
  let focused = null;
  const formOf = (element) => element instanceof Element ? element.closest(".section-form") : null;
  const isChoice = (field) => field.type === "radio" || field.type === "checkbox";

  // What is entered before the page is connected would be lost when it is drawn again: kept here, and handed over then.
  const remember = (event) => {
    const form = formOf(event.target);
    if (!form || form.dataset.live || !event.target.name) return;
    const all = [...form.elements].filter((field) => field.name === event.target.name);
    early.set(event.target.name, all.map((field) => isChoice(field) ? field.checked : field.value));
  };
  const handOver = (form) => {
    const changed = [];
    for (const [name, states] of early) {
      const all = [...form.elements].filter((field) => field.name === name);
      all.forEach((field, place) => {
        if (place >= states.length) return;
        const before = isChoice(field) ? field.checked : field.value;
        if (before === states[place]) return;
        if (isChoice(field)) field.checked = states[place];
        else field.value = states[place];
        if (field.type !== "radio" || field.checked) changed.push(field);
      });
    }
    early.clear();
    // The connection takes events a moment after its first drawing. Should one be lost, the form itself still holds it.
    changed.forEach((field, turn) => setTimeout(() => field.dispatchEvent(new Event("change", { bubbles: true })), 400 + 60 * turn));
  };

  // Where the person was, or is meant to look, rather than the heading that a fresh page puts in focus.
  const place = (form) => {
    if (focused) {
      const same = [...form.elements].filter((field) => field.name === focused.name);
      return same.find((field) => isChoice(field) && field.value === focused.value) ?? same[focused.place];
    }
    const meant = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return document.getElementById("errors") ?? (meant && (meant.querySelector("input:checked, input, textarea") ?? null));
  };
  const refocus = (form) => {
    const wanted = place(form);
    if (!wanted) return;
    const go = () => { wanted.focus({ preventScroll: true }); (wanted.closest(".question") ?? wanted).scrollIntoView({ block: focused ? "nearest" : "start" }); };
    const heading = document.querySelector("h1");
    heading?.addEventListener("focus", go, { once: true });
    setTimeout(() => heading?.removeEventListener("focus", go), 2000);
    go();
  };

  // An answer that stands alone, such as "none of these", takes the others away, and the other way round.
  const standAlone = (event) => {
    const box = event.target;
    if (!formOf(box) || box.type !== "checkbox" || !box.checked) return;
    const others = [...box.closest(".question")?.querySelectorAll("input[type=checkbox]") ?? []].filter((other) => other !== box);
    others.filter((other) => box.dataset.alone || other.dataset.alone).forEach((other) => { other.checked = false; });
  };

  document.addEventListener("change", standAlone, true);
  document.addEventListener("input", remember, true);
  document.addEventListener("change", remember, true);
  document.addEventListener("focusin", (event) => {
    const form = formOf(event.target);
    if (!form || !event.target.name) return;
    const same = [...form.elements].filter((field) => field.name === event.target.name);
    focused = { name: event.target.name, value: event.target.value, place: same.indexOf(event.target) };
  });

  let connected = null;
  const look = () => {
    const form = document.querySelector(".section-form[data-live]");
    if (!form || form === connected) return;
    connected = form;
    handOver(form);
    refocus(form);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-live"] });
  look();
})();
