import { Response } from 'express';

/** A signal that is aborted when the one who waits for an answer hangs up before it is sent. @internal */
export function hungUp(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
