import { parse } from '@cdktf/hcl2json';
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../problem';
import type { HclAnswer } from './hclParser';

/** The program of the thread in which HCL is parsed: it answers each text that it is sent. */
async function answer(text: string): Promise<HclAnswer> {
  try {
    return { value: await parse('input.tf', text) };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

// The first text waits until the parser's module is there.
void answer('').then(() => {
  parentPort?.on('message', async (text: string) =>
    parentPort?.postMessage(await answer(text)),
  );
  parentPort?.postMessage('ready');
});
