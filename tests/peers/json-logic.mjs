// json-logic-js: rules are JSON and are interpreted; there is nothing to compile. Figures that others read are put beside
// the answers, so that no sum is worked out twice.
import jsonLogic from "json-logic-js";
import { cynicism, efficacy, exhaustion, gad7, phq9, plain } from "./items.mjs";

const answer = (code) => ({ var: plain(code) });
const sum = (codes) => ({ "+": codes.map(answer) });
const mean = (codes) => ({ "/": [sum(codes), codes.length] });
const count = (codes, from) => codes.map((code) => ({ if: [{ ">=": [answer(code), from] }, 1, 0] }));
const figure = (name) => ({ var: name });

const figures = [
  ["phq9", sum(phq9)],
  ["gad7", sum(gad7)],
  ["exhaustion", mean(exhaustion)],
  ["cynicism", mean(cynicism)],
  ["efficacy", mean(efficacy)],
  ["composite", {
    "+": [
      { "*": [0.4, figure("exhaustion")] },
      { "*": [0.3, figure("cynicism")] },
      { "*": [0.3, { "-": [6, figure("efficacy")] }] },
    ],
  }],
  ["cardinal", { or: [{ ">=": [answer("phq9.1"), 2] }, { ">=": [answer("phq9.2"), 2] }] }],
  ["major", {
    and: [figure("cardinal"), { ">=": [{ "+": [...count(phq9.slice(0, 8), 2), ...count(phq9.slice(8), 1)] }, 5] }],
  }],
  ["depression", {
    if: [figure("major"), "yes", { "<": [figure("phq9"), 10] }, "no", figure("cardinal"), "yes", "unknown"],
  }],
  ["burnout", {
    and: [
      { ">=": [figure("exhaustion"), 3] },
      { or: [{ ">=": [figure("cynicism"), 2.66] }, { "<=": [figure("efficacy"), 3.55] }] },
    ],
  }],
  ["classification", {
    if: [
      { "===": [figure("depression"), "unknown"] }, "indeterminate",
      { "===": [figure("depression"), "no"] }, { if: [figure("burnout"), "situational-burnout", "below-threshold"] },
      { "!": [figure("burnout")] }, "primary-mood-disorder",
      { and: [{ "===": [answer("ctx.onset"), 2] }, { ">=": [answer("ctx.scope"), 3] }] }, "primary-mood-disorder",
      "burnout-with-co-occurring-depression",
    ],
  }],
];

export const prepare = (answers) => Object.fromEntries(Object.entries(answers).map(([code, value]) => [plain(code), value]));

export function screen(answers) {
  const data = { ...answers };
  for (const [name, rule] of figures) {
    data[name] = jsonLogic.apply(rule, data);
  }

  return [data.phq9, data.gad7, data.exhaustion, data.cynicism, data.efficacy, data.composite, data.classification];
}
