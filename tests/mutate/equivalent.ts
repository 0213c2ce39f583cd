/** 等同的变异 — changes of a check that change nothing that it says of any archive, each with the reason. */
export const EQUIVALENT: Readonly<Record<string, readonly (readonly [from: string, to: string, why: string])[]>> = {};
