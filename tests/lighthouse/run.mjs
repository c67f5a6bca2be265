// Lighthouse on three patient pages, as a phone on a slow line would load them: the median of five runs each.
//   node run.mjs ADDRESS COOKIES        COOKIES are those of a patient with a running intake.
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const [address, cookies] = process.argv.slice(2);
const rounds = Number(process.env.CLINIC_LIGHTHOUSE_ROUNDS ?? 5);
const limits = { performance: 95, accessibility: 100 };
const open = ["/", "/account/sign-in"];
const own = ["/intake/part/burnout"];
const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];
const score = (report, category) => Math.round(report.categories[category].score * 100);

// A browser that could not record a load says so and judges nothing; such a load is taken again.
const judge = async (port, path, tries = 3) => {
  const { lhr } = await lighthouse(new URL(path, address).href, {
    port, output: "json", logLevel: "silent", onlyCategories: Object.keys(limits),
  });
  if (lhr.runtimeError && tries > 1) return judge(port, path, tries - 1);
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  if (new URL(lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}.`);
  return lhr;
};

const chrome = await chromeLauncher.launch({
  chromePath: process.env.CLINIC_TEST_CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage"],
});
const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}` });
const signIn = () => browser.setCookie(...cookies.split("; ").map((cookie) => {
  const [name, ...value] = cookie.split("=");
  return { name, value: value.join("="), domain: new URL(address).hostname, path: "/" };
}));
let isShort = false;
try {
  console.log("| page | performance | each round | accessibility | first contentful paint | largest | blocked | shift |");
  console.log("|---|---:|---|---:|---:|---:|---:|---:|");
  for (const path of [...open, ...own]) {
    if (path === own[0]) await signIn();
    const reports = [];
    for (let round = 0; round < rounds; round++) reports.push(await judge(chrome.port, path));
    const all = (category) => reports.map((report) => score(report, category));
    const shown = (audit) => reports[0].audits[audit].displayValue;
    const [quick, usable] = [median(all("performance")), Math.min(...all("accessibility"))];
    console.log(`| ${path} | ${quick} | ${all("performance").join(" ")} | ${usable} | ${shown("first-contentful-paint")} | ${shown("largest-contentful-paint")} | ${shown("total-blocking-time")} | ${shown("cumulative-layout-shift")} |`);
    if (quick < limits.performance || usable < limits.accessibility) {
      isShort = true;
      const failed = reports[0].categories.accessibility.auditRefs.concat(reports[0].categories.performance.auditRefs)
        .map(({ id }) => reports[0].audits[id]).filter((audit) => audit.score !== null && audit.score < 0.9);
      console.error(failed.map((audit) => `  ${path}: ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`).join("\n"));
    }
  }
} finally {
  await browser.disconnect();
  chrome.kill();
}
if (isShort) {
  console.error(`At least ${limits.performance} for performance and ${limits.accessibility} for accessibility.`);
  process.exitCode = 1;
}
