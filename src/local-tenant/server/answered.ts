/**
 * A resource of `@microsoft/microsoft-graph-types` as a handler answers it: nothing in it is changed any more.
 * `satisfies Answered<Event>` lets the compiler hold a handler to Graph's own names and enums.
 */
export type Answered<T> = T extends readonly (infer Item)[]
  ? readonly Answered<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Answered<T[K]> } & Annotations
    : T;

type Annotations = { readonly [name: `@${string}`]: unknown };
