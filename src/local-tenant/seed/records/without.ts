/** A copy of a record without some of its keys. */
export function without<T extends object, Key extends keyof T>(
  record: T,
  ...keys: readonly Key[]
): Omit<T, Key> {
  const left: object = Object.fromEntries(
    Object.entries(record).filter(([key]) => !(keys as readonly string[]).includes(key)),
  );
  return left as Omit<T, Key>;
}
