// What was answered and is not acknowledged yet. It is kept on the device, bound to the person and the draft, and sealed
// with a key that only a page of that person holds. On a shared device it lives in this page alone.
(() => {
  const prefix = "clinic-queue:";
  const longest = 14 * 24 * 60 * 60 * 1000;
  const encode = (text) => new TextEncoder().encode(text);
  const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const toText = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
  const keys = () => Object.keys(localStorage).filter((name) => name.startsWith(prefix));

  const forgetOld = () => keys().forEach((name) => {
    const kept = JSON.parse(localStorage.getItem(name) ?? "{}");
    if (!(Math.abs(Date.now() - kept.at) < longest)) localStorage.removeItem(name);
  });

  const open = async ({ person, draft, key, isShared }) => {
    const place = `${prefix}${person}:${draft}:`;
    const entries = [];
    let secret = null;
    let writing = Promise.resolve();

    const seal = async (writer) => {
      const mine = entries.filter((entry) => entry.writer === writer);
      if (mine.length === 0) return localStorage.removeItem(place + writer);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: encode(place + writer) }, secret, encode(JSON.stringify(mine)));
      localStorage.setItem(place + writer, JSON.stringify({ at: Date.now(), iv: toText(iv), sealed: toText(sealed) }));
    };
    const keep = (writer) => {
      if (secret) writing = writing.then(() => seal(writer)).catch(() => {});
    };
    const unseal = async (name) => {
      const kept = JSON.parse(localStorage.getItem(name));
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(kept.iv), additionalData: encode(name) }, secret, toBytes(kept.sealed));
      return JSON.parse(new TextDecoder().decode(plain));
    };

    const add = (entry) => {
      entries.push(entry);
      keep(entry.writer);
    };
    const drop = (done) => {
      const gone = new Set(done);
      for (let at = entries.length - 1; at >= 0; at--) if (gone.has(entries[at])) entries.splice(at, 1);
      new Set(done.map((entry) => entry.writer)).forEach(keep);
    };

    // Storage may be full, or switched off by the person: then this page holds what is unsent, as on a shared device.
    try {
      if (isShared || !globalThis.crypto?.subtle) return { entries, add, drop, keeps: false };
      forgetOld();
      secret = await crypto.subtle.importKey("raw", toBytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);
      for (const name of keys().filter((one) => one.startsWith(place))) {
        await unseal(name).then((found) => entries.push(...found), () => localStorage.removeItem(name));
      }
      return { entries, add, drop, keeps: true };
    } catch {
      return { entries, add, drop, keeps: false };
    }
  };

  window.clinicQueue = { open };
})();
