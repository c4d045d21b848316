import { JsonObject } from '@backstage/types';
import { ObservedGap } from '@ringfence/dialects';
import { AzureClient } from '../client/AzureClient';
import { AzureCallError } from '../client/AzureCallError';
import { AzureList } from '../client/pages';
import { typeOf } from './armIds';
import { PartLog, reasonOf } from './PartLog';

/** What was answered of one workspace, and what was not. */
export class Answers {
  readonly resources: JsonObject[] = [];
  readonly listed: string[] = [];
  readonly gaps: ObservedGap[] = [];
  /** Something was not answered that may be another time. */
  isPassing = false;

  constructor(
    private readonly client: AzureClient,
    private readonly parts: PartLog,
    private readonly signal: AbortSignal,
  ) {}

  /** Sets down what was not answered, and what it may touch. */
  missed(
    id: string,
    problem: AzureCallError,
    pointers: readonly string[],
  ): void {
    this.gaps.push({ pointers, reason: reasonOf(problem, id), scope: id });
    if (problem.problem === 'missing') return;
    if (problem.problem !== 'refused') this.isPassing = true;
    this.parts.missed(typeOf(id), id, problem);
  }

  /**
   * Reads a list below a resource. One that was not read to its end says only of
   * what it holds.
   */
  async list(
    id: string,
    apiVersion: string,
    pointers: readonly string[],
  ): Promise<AzureList> {
    const { signal } = this;
    const list = await this.client.list({ path: id, apiVersion, signal });
    if (list.problem) this.missed(id, list.problem, pointers);
    else this.listed.push(id);
    return list;
  }

  /** Reads one resource and adds it. */
  add(...resources: readonly JsonObject[]): void {
    this.resources.push(...resources);
  }
}
