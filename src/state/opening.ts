import type { Session } from './session.tsx';

/** What became of opening the programme. Everything but `open` has a text that says what to do. */
export type Opening =
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'consent'; readonly scopes: readonly string[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'no-programme' }
  | { readonly kind: 'failed'; readonly failure: unknown };
