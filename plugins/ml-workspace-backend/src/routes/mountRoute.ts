import { AuditorService } from '@backstage/backend-plugin-api';
import { Route } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Request, Response, Router } from 'express';
import { RecordKeeper } from '../record/RecordKeeper';
import { audited, auditedWhenRefused } from '../service/audit';
import { admit, AdmitOptions } from './admit';
import { Call, Download, Handler, Reply } from './Handler';
import { sendLines } from './sendLines';

/** What every route needs. @internal */
export interface MountOptions extends AdmitOptions {
  auditor: AuditorService;
  /** Logs what a call did, while nobody waits for it. */
  record: Pick<RecordKeeper, 'wake'>;
}

/** The path of a route as Express writes it. @internal */
export const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

async function replyTo<R extends Route>(
  { audit, handle }: Handler<R>,
  request: Request,
  auditor: AuditorService,
  call: () => Promise<Call<R>>,
): Promise<Reply<R>> {
  const work = async () => handle(await call());
  if (!audit) return work();
  const { of, ...event } = audit;
  const action = { auditor, request, ...event };
  if (of === 'refused') return auditedWhenRefused(action, work);
  return audited(action, async () => {
    const result = await work();
    return { result, meta: result.meta ?? {} };
  });
}

/** Lets a handler answer the calls of a route, as the table says. @internal */
export function mountRoute<R extends Route>(
  router: Router,
  route: R,
  handler: Handler<R>,
  options: MountOptions,
): void {
  const answer = async (request: Request, response: Response) => {
    const reply = await replyTo(handler, request, options.auditor, () =>
      admit(route, { request, response }, options),
    );
    if (handler.audit?.of === 'each') options.record.wake();
    const given: unknown = await reply.answer();
    response.status(reply.status ?? 200);
    if ('lines' in route.answer) {
      await sendLines(response, given as AsyncIterable<string>);
    } else if ('archive' in route.answer) {
      const { name, bytes } = given as Download;
      response.attachment(name).type(route.answer.archive);
      response.send(Buffer.from(bytes));
    } else if ('text' in route.answer) {
      response.type('text/plain').send(given as string);
    } else {
      response.json(given);
    }
  };
  router[route.method](expressPath(route.path), answer);
}
