/** The text of a body in pieces as they arrive; whoever stops asking ends the call. @internal */
export async function* piecesOf(
  body: ReadableStream<Uint8Array> | null | undefined,
): AsyncGenerator<string, void> {
  if (!body) return;
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const piece = decoder.decode(value, { stream: !done });
      if (piece) yield piece;
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}
