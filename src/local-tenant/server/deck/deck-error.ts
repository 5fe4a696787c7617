/** What PowerPoint's API throws, by its code. */
export class DeckError extends Error {
  override readonly name = 'DeckError';
  readonly code: 'SlideNotFound' | 'ShapeNotFound' | 'InvalidArgument' | 'NoDeckOpen';

  constructor(code: DeckError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export function invalidArgument(message: string): DeckError {
  return new DeckError('InvalidArgument', message);
}

export function slideNotFound(id: string): DeckError {
  return new DeckError('SlideNotFound', `There is no slide '${id}'.`);
}
