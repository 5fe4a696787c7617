/**
 * Hosts and sign-in wait up to a minute for an answer that never comes (guides/platform.md D9), so every
 * call to them has a deadline of ours.
 * @param milliseconds how long to wait
 * @param late makes what is thrown when the time is up
 */
export function withDeadline<T>(
  work: Promise<T>,
  milliseconds: number,
  late: () => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
