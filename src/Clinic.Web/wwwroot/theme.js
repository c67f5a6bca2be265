// Runs before the first paint. Keeps the person's choice of light or dark, and tells the server what the screen shows.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const watchers = [];
  const year = 365 * 24 * 60 * 60;

  const read = (name) => document.cookie.split("; ").find((c) => c.startsWith(name + "="))?.slice(name.length + 1);
  const write = (name, value, age) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
  };
  const choice = () => {
    const value = read("clinic-theme");
    return value === "light" || value === "dark" ? value : null;
  };
  const scheme = () => choice() ?? (system.matches ? "dark" : "light");

  const apply = () => {
    if (choice()) root.dataset.theme = choice();
    else delete root.dataset.theme;
    if (read("clinic-scheme") !== scheme()) write("clinic-scheme", scheme(), year);
    watchers.forEach((watcher) => watcher.invokeMethodAsync("ShowSchemeAsync", scheme()).catch(() => {}));
  };

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-theme-switch]")) return;
    write("clinic-theme", scheme() === "dark" ? "light" : "dark", year);
    apply();
  });
  system.addEventListener("change", apply);

  root.classList.add("js");
  window.clinicTheme = {
    watch: (watcher) => { watchers.push(watcher); return scheme(); },
    unwatch: () => { watchers.length = 0; },
  };
  apply();
})();
