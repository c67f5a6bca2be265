// The items behind the seven figures, by the codes of the decision rules.
const numbered = (prefix, count) => Array.from({ length: count }, (_, i) => `${prefix}.${i + 1}`);

export const phq9 = numbered("phq9", 9);
export const gad7 = numbered("gad7", 7);
export const exhaustion = numbered("ex", 5);
export const cynicism = numbered("cy", 5);
export const efficacy = numbered("pe", 6);
export const items = [...phq9, ...gad7, ...exhaustion, ...cynicism, ...efficacy];

/** Two more answers are read by the classification; both may be absent. */
export const context = ["ctx.onset", "ctx.scope"];

/** A code as an identifier of languages in which a dot means something else. */
export const plain = (code) => code.replace(".", "_");
