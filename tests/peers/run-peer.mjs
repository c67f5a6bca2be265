// Runs one peer: prints its results as one JSON line, then intakes a second of processor time (the best of three rounds
// after a warm-up).
// A peer is { prepare(answers), screen(prepared) }; preparing stands outside the clock, as parsing does for Clinic.
import { readFileSync } from "node:fs";
import { items, context } from "./items.mjs";

const [, , name, file] = process.argv;
const seconds = Number(process.env.CLINIC_PEER_SECONDS ?? 1.5);
const peer = await import(`./${name}.mjs`);
const intakes = readFileSync(file, "utf8").split("\n").filter(Boolean).map(read).map(peer.prepare);

const results = intakes.map(peer.screen);
console.log(JSON.stringify(results.map(([...figures]) => figures.map(shown))));

rate(seconds / 2);
console.log(Math.max(rate(seconds), rate(seconds), rate(seconds)).toFixed(0));

/** Only what the seven figures read. */
function read(line) {
  const answers = JSON.parse(line);
  return Object.fromEntries([...items, ...context].filter((code) => answers[code] != null).map((code) => [code, answers[code]]));
}

/** Rounded for showing, as Clinic rounds: four decimals, half up. */
function shown(figure) {
  return typeof figure === "number" ? Math.round((figure + Number.EPSILON) * 10_000) / 10_000 : figure;
}

/** Counts this process's processor time, so that other work on the machine counts little. */
function rate(length) {
  const start = process.cpuUsage();
  let [count, spent] = [0, 0];
  let last;
  do {
    for (const intake of intakes) {
      last = peer.screen(intake);
    }

    count += intakes.length;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1_000_000;
  } while (spent < length);
  if (last.length !== 7) {
    throw new Error("A peer answers with seven figures.");
  }

  return count / spent;
}
