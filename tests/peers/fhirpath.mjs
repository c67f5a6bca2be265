// fhirpath.js: expressions over a QuestionnaireResponse, as SDC's calculatedExpression has them; compiled once. The figures
// that others read are handed on as variables, as SDC's variables are.
import fhirpath from "fhirpath";

const group = (linkId) => `item.where(linkId = '${linkId}').item`;
const values = (linkId) => `${group(linkId)}.answer.valueInteger`;
const answer = (section, linkId) => `${group(section)}.where(linkId = '${linkId}').answer.valueInteger`;
const compile = (expression) => fhirpath.compile(expression, undefined, { resolveInternalTypes: true });

const figures = [
  ["phq9", compile(`${values("phq9")}.sum()`)],
  ["gad7", compile(`${values("gad7")}.sum()`)],
  ["exhaustion", compile(`${values("ex")}.sum() / 5`)],
  ["cynicism", compile(`${values("cy")}.sum() / 5`)],
  ["efficacy", compile(`${values("pe")}.sum() / 6`)],
  ["composite", compile("0.4 * %exhaustion + 0.3 * %cynicism + 0.3 * (6 - %efficacy)")],
  ["cardinal", compile(`${group("phq9")}.where(linkId = 'phq9.1' or linkId = 'phq9.2').answer.where(valueInteger >= 2).exists()`)],
  ["symptoms", compile(
    `${group("phq9")}.where(answer.valueInteger >= iif(linkId = 'phq9.9', 1, 2)).count()`)],
  ["depression", compile(
    "iif(%cardinal and %symptoms >= 5, 'yes', iif(%phq9 < 10, 'no', iif(%cardinal, 'yes', 'unknown')))")],
  ["burnout", compile("%exhaustion >= 3 and (%cynicism >= 2.66 or %efficacy <= 3.55)")],
  ["moodLeads", compile(`(${answer("ctx", "ctx.onset")} = 2 and ${answer("ctx", "ctx.scope")} >= 3) = true`)],
  ["classification", compile(
    "iif(%depression = 'unknown', 'indeterminate', "
    + "iif(%depression = 'no', iif(%burnout, 'situational-burnout', 'below-threshold'), "
    + "iif(%burnout.not() or %moodLeads = true, 'primary-mood-disorder', 'burnout-with-co-occurring-depression')))")],
];

/** A QuestionnaireResponse with one group a section and whole numbers for answers, which is the lightest form there is. */
export function prepare(answers) {
  const groups = new Map([["phq9", []], ["gad7", []], ["ex", []], ["cy", []], ["pe", []], ["ctx", []]]);
  for (const [linkId, valueInteger] of Object.entries(answers)) {
    groups.get(linkId.split(".")[0]).push({ linkId, answer: [{ valueInteger }] });
  }

  return {
    resourceType: "QuestionnaireResponse",
    status: "completed",
    item: [...groups].filter(([, item]) => item.length > 0).map(([linkId, item]) => ({ linkId, item })),
  };
}

export function screen(response) {
  const known = {};
  for (const [name, expression] of figures) {
    known[name] = expression(response, known)[0] ?? null;
  }

  return [known.phq9, known.gad7, known.exhaustion, known.cynicism, known.efficacy, known.composite, known.classification];
}
