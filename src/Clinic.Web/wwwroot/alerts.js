// Lets a member of staff hear open alerts and see their number in the title of the tab. The bar itself needs no script.
(() => {
  const heardKey = "clinic-alerts-heard";
  const every = 60000;
  const prefix = /^\(\d+\) /;
  let audio, repeat, count = 0;

  const play = async () => {
    audio ??= new AudioContext();
    // Browsers are silent until the person has touched the page; what was missed then is played at the first touch.
    if (audio.state === "suspended") {
      document.addEventListener("pointerdown", play, { once: true });
      await audio.resume().catch(() => {});
      if (audio.state !== "running") return;
    }
    document.removeEventListener("pointerdown", play);
    [660, 880].forEach((pitch, place) => {
      const start = audio.currentTime + place * 0.22;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
      volume.gain.linearRampToValueAtTime(0, start + 0.2);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.21);
    });
    document.documentElement.dataset.alertsHeard = String(Number(document.documentElement.dataset.alertsHeard ?? 0) + 1);
  };

  const heard = () => {
    try { return JSON.parse(sessionStorage.getItem(heardKey)) ?? []; } catch { return []; }
  };

  // The text node is the framework's, beside comments of its own: it is changed in place, never replaced.
  const mark = () => {
    const text = [...document.head.querySelector("title")?.childNodes ?? []].find((node) => node.nodeType === Node.TEXT_NODE);
    if (!text) return;
    const plain = text.nodeValue.replace(prefix, "");
    const wanted = count > 0 ? `(${count}) ${plain}` : plain;
    if (text.nodeValue !== wanted) text.nodeValue = wanted;
  };

  new MutationObserver(mark).observe(document.head, { childList: true, subtree: true, characterData: true });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-alert-try]")) play();
  });

  window.clinicAlerts = {
    show: (ids, sound, badge) => {
      count = badge ? ids.length : 0;
      mark();
      clearInterval(repeat);
      if (sound === "Off" || ids.length === 0) return;
      const before = heard();
      if (ids.some((id) => !before.includes(id))) {
        sessionStorage.setItem(heardKey, JSON.stringify(ids));
        play();
      }
      if (sound === "UntilAcknowledged") repeat = setInterval(play, every);
    },
  };
})();
