import { useSyncExternalStore } from 'react';
import type { Capability, Consent } from '#host/permissions.ts';

const none: readonly Capability[] = [];

/** What nobody has consented to, as it becomes known. */
export const useMissingConsent = (consent: Consent | undefined): readonly Capability[] =>
  useSyncExternalStore(
    (listener) => consent?.listen(listener) ?? (() => undefined),
    () => consent?.missing() ?? none,
  );
