/** 办不了 — one sentence for the clerk, and the status that goes with it. */
export class TurnedAway extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
