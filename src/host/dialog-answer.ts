import { nonEmpty, object, optional, parse, pipe, string } from 'valibot';
import type { InferOutput } from 'valibot';

/** What the sign-in window tells the pane: one of the two, as JSON. */
const dialogAnswer = object({
  accessToken: optional(pipe(string(), nonEmpty())),
  /** ISO 8601. */
  expiresOn: optional(string()),
  account: optional(
    object({
      homeAccountId: string(),
      environment: string(),
      tenantId: string(),
      username: string(),
      localAccountId: pipe(string(), nonEmpty()),
      name: optional(string()),
    }),
  ),
  /** MSAL's or Entra's words where there is no token. */
  failure: optional(string()),
  errorCode: optional(string()),
});

export type DialogAnswer = InferOutput<typeof dialogAnswer>;

/** @throws Error for anything that is no such answer */
export const readDialogAnswer = (message: string): DialogAnswer =>
  parse(dialogAnswer, JSON.parse(message));
