import { AuthError, BrowserAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { SignInFailure } from '#host/host.ts';
import { signInFailure } from '#host/sign-in-failure.ts';

describe('what MSAL throws', () => {
  it.each([
    [new InteractionRequiredAuthError('interaction_required', 'id'), 'interaction-required'],
    [new InteractionRequiredAuthError('consent_required', 'id'), 'consent-missing'],
    [
      new InteractionRequiredAuthError('', 'id', 'AADSTS65001: The user has not consented.'),
      'consent-missing',
    ],
    [new AuthError('invalid_grant', 'id', 'AADSTS90094: admin approval needed'), 'consent-missing'],
    [new BrowserAuthError('user_cancelled', 'id'), 'cancelled'],
    [new BrowserAuthError('popup_window_error', 'id'), 'interaction-required'],
    [new BrowserAuthError('no_network_connectivity', 'id'), 'offline'],
    [new AuthError('server_error', 'id', 'temporarily unavailable'), 'failed'],
    [new TypeError('x is not a function'), 'failed'],
  ] as const)('%s becomes %s', (thrown, kind) => {
    expect(signInFailure(thrown)).toMatchObject({ name: 'SignInFailure', kind, cause: thrown });
  });

  it('is left alone when it is ours already', () => {
    const ours = new SignInFailure('offline', 'no answer');
    expect(signInFailure(ours)).toBe(ours);
  });

  it('keeps the number that support will ask for', () => {
    const thrown = new AuthError('invalid_grant', 'id', 'AADSTS50105: not assigned');
    expect(signInFailure(thrown).message).toMatch(/invalid_grant.*AADSTS50105/);
  });
});
