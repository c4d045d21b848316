import { answers, Handlers } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Tell what one may ask for, and whether a name is free. @internal */
export function askingHandlers({
  offers,
  names,
}: RouterOptions): Handlers<'getAskingOffer' | 'checkName'> {
  return {
    getAskingOffer: answers(async () =>
      offers.on(new Date().toISOString().slice(0, 10)),
    ),
    checkName: answers(async ({ query, credentials }) =>
      names.look(query, credentials),
    ),
  };
}
