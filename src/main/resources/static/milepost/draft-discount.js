// A discount on the whole draft, as it is typed: a percentage or an amount, with its reason.
import { decimal, money, quantity } from '/milepost/format.js';
import { OPEN } from '/milepost/draft-edits.js';

export class Discount {
  constructor(stored) {
    this.given = Boolean(stored);
    this.unit = stored?.amount ? 'amount' : 'percent';
    this.value = stored ? (stored.amount ? money(stored.amount) : quantity(stored.percent)) : '';
    this.reason = stored?.reason || '';
    this.before = this.state();
  }

  get isChanged() { return this.state() !== this.before; }

  get error() {
    if (!this.given || decimal(this.value) !== null) return null;
    return this.unit === 'percent' ? 'A percentage like 5 or 2.5' : 'An amount like 250.00';
  }

  get missing() { return this.given && !this.reason.trim() ? 'Say why there is a discount: the client reads it on the invoice.' : null; }

  give() { this.given = true; }

  takeAway() {
    this.given = false;
    this.value = this.reason = '';
  }

  /** An empty one takes the discount away. */
  change() {
    return this.given ? { [this.unit]: decimal(this.value), reason: this.reason.trim() || OPEN } : {};
  }

  state() { return JSON.stringify(this.given ? [this.unit, this.value, this.reason] : []); }
}
