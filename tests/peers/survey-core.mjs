// survey-core: the seven figures as calculated values of a survey; the model is built once and is given one intake after the
// other.
import { createRequire } from "node:module";
import { context, cynicism, efficacy, exhaustion, gad7, items, phq9, plain } from "./items.mjs";

const { Model } = createRequire(import.meta.url)("survey-core");
const name = (code) => `{${plain(code)}}`;
const sum = (codes) => codes.map(name).join(" + ");
const count = (codes, from) => codes.map((code) => `iif(${name(code)} >= ${from}, 1, 0)`).join(" + ");

const survey = new Model({
  elements: [...items, ...context].map((code) => ({ type: "text", inputType: "number", name: plain(code) })),
  calculatedValues: [
    { name: "phq9", expression: sum(phq9) },
    { name: "gad7", expression: sum(gad7) },
    { name: "exhaustion", expression: `(${sum(exhaustion)}) / 5` },
    { name: "cynicism", expression: `(${sum(cynicism)}) / 5` },
    { name: "efficacy", expression: `(${sum(efficacy)}) / 6` },
    { name: "composite", expression: "0.4 * {exhaustion} + 0.3 * {cynicism} + 0.3 * (6 - {efficacy})" },
    { name: "cardinal", expression: "{phq9_1} >= 2 or {phq9_2} >= 2" },
    { name: "symptoms", expression: `${count(phq9.slice(0, 8), 2)} + ${count(phq9.slice(8), 1)}` },
    {
      name: "depression",
      expression: "iif({cardinal} = true and {symptoms} >= 5, 'yes', iif({phq9} < 10, 'no', iif({cardinal} = true, 'yes', 'unknown')))",
    },
    { name: "burnout", expression: "{exhaustion} >= 3 and ({cynicism} >= 2.66 or {efficacy} <= 3.55)" },
    {
      name: "classification",
      expression: "iif({depression} = 'unknown', 'indeterminate', "
        + "iif({depression} = 'no', iif({burnout} = true, 'situational-burnout', 'below-threshold'), "
        + "iif({burnout} = false or ({ctx_onset} = 2 and {ctx_scope} >= 3), 'primary-mood-disorder', "
        + "'burnout-with-co-occurring-depression')))",
    },
  ],
});

const figures = ["phq9", "gad7", "exhaustion", "cynicism", "efficacy", "composite", "classification"];

export const prepare = (answers) => Object.fromEntries(Object.entries(answers).map(([code, value]) => [plain(code), value]));

export function screen(answers) {
  survey.data = answers;
  return figures.map((figure) => survey.getVariable(figure));
}
