import { get, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import express from 'express';
import { hungUp } from './hungUp';

describe('the signal that a caller hung up', () => {
  let server: Server;
  let signals: AbortSignal[];

  beforeEach(async () => {
    signals = [];
    const app = express();
    app.get('/:how', ({ params }, res) => {
      signals.push(hungUp(res));
      if (params.how === 'answered') res.json({});
    });
    await new Promise<void>(resolve => {
      server = app.listen(0, resolve);
    });
  });
  afterEach(() => new Promise(resolve => server.close(resolve)));

  const call = (how: string) =>
    get({ port: (server.address() as AddressInfo).port, path: `/${how}` });

  const turn = () => new Promise(resolve => setTimeout(resolve, 5));

  it('is given when the connection ends before the answer', async () => {
    const calling = call('waits').on('error', () => {});
    while (!signals.length) await turn();
    expect(signals[0].aborted).toBe(false);
    calling.destroy();
    await new Promise(resolve => {
      signals[0].addEventListener('abort', resolve);
    });
  });

  it('is not given once the answer is sent', async () => {
    await new Promise(resolve => {
      call('answered').on('response', answer =>
        answer.resume().on('close', resolve),
      );
    });
    await turn();
    expect(signals[0].aborted).toBe(false);
  });
});
