import { once } from 'node:events';
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads';

/** A question to another thread, with where its answer is to go. */
export type Asked<Question> = Question & { readonly reply: MessagePort };

/** Asks another thread, and waits for its answer: for ever, where the thread ends before it. */
export async function ask<Question extends object>(
  thread: { postMessage(question: Asked<Question>, transferred: readonly Transferable[]): void },
  question: Question,
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  thread.postMessage({ ...question, reply: port2 }, [port2]);
  const [answer] = (await once(port1, 'message')) as unknown[];
  port1.close();
  return answer;
}

/** Answers a question of another thread. */
export function answer({ reply }: Asked<object>, value: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  reply.postMessage(value);
}
