// Takes the intakes out of the worked cases in which every item of the seven figures is answered: peers are then spared the
// rules for missing answers. Prints one JSON object of answers a line.
import { readFileSync } from "node:fs";
import { items } from "./items.mjs";

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const { answers } = JSON.parse(line);
  if (items.every((code) => Number.isInteger(answers[code]))) {
    console.log(JSON.stringify(answers));
  }
}
