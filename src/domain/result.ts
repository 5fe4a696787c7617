/** What a rule of the programme answers: the new state, or a code that says why not. Texts for codes live in `i18n`. */
export type Result<T, Refusal extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
});

export const refused = <Refusal extends string>(
  refusal: Refusal,
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });
