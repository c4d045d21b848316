// Loaded before a portal that a test runs in the past: everything in its process
// that asks for the time is told that it is so many days earlier. Timers run as
// they would.
const DAY_MS = 24 * 60 * 60 * 1000;
const behind = Number(process.env.RINGFENCE_DAYS_BEHIND) * DAY_MS;
if (!(behind > 0)) throw new Error('RINGFENCE_DAYS_BEHIND is not above 0');

const RealDate = globalThis.Date;

class DateBehind extends RealDate {
  constructor(...when) {
    super(...(when.length ? when : [RealDate.now() - behind]));
  }

  static now() {
    return RealDate.now() - behind;
  }
}

Object.defineProperty(DateBehind, 'name', { value: 'Date' });
Reflect.set(globalThis, 'Date', DateBehind);
