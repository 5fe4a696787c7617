/** The store cannot be opened or written. The message is one sentence that a person can act on. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}
