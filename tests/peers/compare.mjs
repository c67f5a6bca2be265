// Compares the results of all four, intake by intake and figure by figure, then prints the table of rates and ratios.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const figures = ["PHQ-9", "GAD-7", "exhaustion", "cynicism", "efficacy", "composite", "classification"];
const peers = [
  { file: "json-logic", package: "json-logic-js", goal: 10 },
  { file: "fhirpath", package: "fhirpath", goal: 100 },
  { file: "survey-core", package: "survey-core", goal: 1000 },
];

const read = (file) => {
  const [results, rate] = readFileSync(join(folder, `${file}.out`), "utf8").trim().split("\n");
  return { results: JSON.parse(results), rate: Number(rate) };
};

const clinic = read("clinic");
for (const peer of peers) {
  Object.assign(peer, read(peer.file));
  compare(peer);
}

const version = (name) => JSON.parse(readFileSync("package.json", "utf8")).dependencies[name];
const whole = (number) => Math.round(number).toLocaleString("en");
const times = (ratio) => (ratio < 100 ? ratio.toFixed(1) : whole(ratio));

console.log(`${clinic.results.length} intakes, seven figures each: all four agree. Node.js ${process.version}.\n`);
console.log("| engine | intakes a second of processor time | Clinic is … times as fast | goal |");
console.log("|---|---:|---:|---:|");
console.log(`| Clinic | ${whole(clinic.rate)} | 1 | |`);
for (const peer of peers) {
  console.log(`| ${peer.package} ${version(peer.package)} | ${whole(peer.rate)} | ${times(clinic.rate / peer.rate)} | ${whole(peer.goal)} |`);
}

function compare({ package: name, results }) {
  if (results.length !== clinic.results.length || results.length === 0) {
    fail(`${name} answered ${results.length} intakes, Clinic ${clinic.results.length}.`);
  }

  results.forEach((row, intake) => row.forEach((figure, i) => {
    if (figure !== clinic.results[intake][i]) {
      fail(`Intake ${intake + 1}, ${figures[i]}: ${name} says ${figure}, Clinic says ${clinic.results[intake][i]}.`);
    }
  }));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
