/** 拒绝 — the workbook cannot be given back unharmed; the message, in Chinese, says why. */
export class Refusal extends Error {}

/** 这一份不改 — said where a part is not as its format says. */
export const refuse = (why: string): never => {
  throw new Refusal(why);
};
