/** Why there is no host: none was there, or it is there and says nothing. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
  readonly kind: 'no-host' | 'silent';
  constructor(kind: HostFailure['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
