// Runs one peer: prints its results as one JSON line, then intakes a second (the best of three rounds after a warm-up).
// A peer is { prepare(answers), screen(prepared) }; preparing stands outside the clock, as parsing does for Clinic.
import { readFileSync } from "node:fs";
import { items, context } from "./items.mjs";

const [, , name, file] = process.argv;
const seconds = Number(process.env.CLINIC_PEER_SECONDS ?? 3);
const peer = await import(`./${name}.mjs`);
const intakes = readFileSync(file, "utf8").split("\n").filter(Boolean).map(read).map(peer.prepare);

const results = intakes.map(peer.screen);
console.log(JSON.stringify(results.map(([...figures]) => figures.map(shown))));

rate(1);
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

function rate(length) {
  const start = performance.now();
  let count = 0;
  let last;
  do {
    for (const intake of intakes) {
      last = peer.screen(intake);
    }

    count += intakes.length;
  } while (performance.now() - start < length * 1000);
  if (last.length !== 7) {
    throw new Error("A peer answers with seven figures.");
  }

  return count / ((performance.now() - start) / 1000);
}
