import type { Json } from '../world/document';
import { Answer, json } from './answer';

/** An answer that ends a call before its work is done. */
export class Refusal extends Error {
  readonly answer: Answer;

  private constructor(answer: Answer, message: string) {
    super(message);
    this.name = 'Refusal';
    this.answer = answer;
  }

  /** A refusal in the envelope of Resource Manager. */
  static of(
    status: number,
    code: string,
    message: string,
    more: { details?: Json[]; headers?: Record<string, string> } = {},
  ): Refusal {
    const error = {
      code,
      message,
      ...(more.details && { details: more.details }),
    };
    return new Refusal(json(status, { error }, more.headers), message);
  }

  /** A refusal whose answer is not of that envelope. */
  static with(answer: Answer): Refusal {
    return new Refusal(answer, `refused with ${answer.status}`);
  }
}

export const notFound = (type: string, name: string, group: string) =>
  Refusal.of(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );

export const groupNotFound = (name: string) =>
  Refusal.of(
    404,
    'ResourceGroupNotFound',
    `Resource group '${name}' could not be found.`,
  );

export const subscriptionNotFound = (id: string) =>
  Refusal.of(
    404,
    'SubscriptionNotFound',
    `The subscription '${id}' could not be found.`,
  );
