import { act, renderHook } from '@testing-library/react';
import { useAnnouncement } from './useAnnouncement';

describe('what is announced', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const start = () =>
    renderHook(({ text }) => useAnnouncement(text, 1000), {
      initialProps: { text: 'isolated' },
    });
  const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));

  it('is nothing at first, and nothing while the verdict stays', () => {
    const { result, rerender } = start();
    wait(5000);
    rerender({ text: 'isolated' });
    wait(5000);
    expect(result.current).toBe('');
  });

  it('is not what there is to begin with, however late it comes', () => {
    const { result, rerender } = renderHook(
      ({ text }: { text?: string }) => useAnnouncement(text, 1000),
      { initialProps: {} },
    );
    wait(5000);
    rerender({ text: 'isolated' });
    wait(5000);
    expect(result.current).toBe('');
    rerender({ text: 'exposed' });
    wait(1000);
    expect(result.current).toBe('exposed');
  });

  it('is a change once it has stood still', () => {
    const { result, rerender } = start();
    rerender({ text: 'exposed' });
    wait(999);
    expect(result.current).toBe('');
    wait(1);
    expect(result.current).toBe('exposed');
  });

  it('is only the last of many fast changes', () => {
    const { result, rerender } = start();
    const said: string[] = [];
    for (const text of ['a', 'b', 'c', 'd']) {
      rerender({ text });
      wait(300);
      said.push(result.current);
    }
    wait(1000);
    expect([...said, result.current]).toEqual(['', '', '', '', 'd']);
  });

  it('is nothing when a change is taken back in time', () => {
    const { result, rerender } = start();
    rerender({ text: 'exposed' });
    wait(500);
    rerender({ text: 'isolated' });
    wait(5000);
    expect(result.current).toBe('');
  });
});
