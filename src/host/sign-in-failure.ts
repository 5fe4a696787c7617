import { SignInFailure } from './host.ts';

/** The part of MSAL's AuthError that tells what happened. */
type AuthErrorLike = Error & { readonly errorCode: string; readonly subError?: string };

const isAuthError = (failure: unknown): failure is AuthErrorLike =>
  failure instanceof Error && 'errorCode' in failure;

/** Entra: the person or the tenant has not consented; an administrator has to. */
const consentMissing = /AADSTS(65001|65004|90094|900941)\b|consent_required|access_denied/;

const cancelled = new Set(['user_cancelled', 'user_canceled', 'user_cancel']);
const offline = new Set([
  'no_network_connectivity',
  'network_error',
  'get_request_failed',
  'post_request_failed',
  'endpoints_resolution_error',
]);
const interaction = new Set([
  'interaction_required',
  'login_required',
  'no_account_error',
  'no_account_found',
  'no_tokens_found',
  'native_account_unavailable',
  'popup_window_error',
  'empty_window_error',
  'silent_sso_error',
  'ux_not_allowed',
]);

/** What MSAL threw, as one of the few things a person can do something about. */
export function signInFailure(failure: unknown): SignInFailure {
  if (failure instanceof SignInFailure) return failure;
  if (!isAuthError(failure)) {
    return new SignInFailure('failed', `signing in failed: ${String(failure)}`, { cause: failure });
  }
  const { errorCode, message, subError = '' } = failure;
  const told = `signing in failed: ${errorCode} ${message}`.trim();
  return new SignInFailure(kindOf(failure.name, errorCode, `${message} ${subError}`), told, {
    cause: failure,
  });
}

function kindOf(name: string, code: string, told: string): SignInFailure['kind'] {
  if (consentMissing.test(`${code} ${told}`)) return 'consent-missing';
  if (cancelled.has(code)) return 'cancelled';
  if (offline.has(code)) return 'offline';
  if (name === 'InteractionRequiredAuthError' || interaction.has(code))
    return 'interaction-required';
  return 'failed';
}
