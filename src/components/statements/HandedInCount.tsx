import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';

/** How many have been handed in by all; what they say is not shown. */
export function HandedInCount({ flow }: { flow: FlowView }): ReactNode {
  const { flow: texts } = useTexts();
  const { untouched, handled, settled } = flow.tally;
  return <Text>{texts.handedInCount(untouched + handled + settled)}</Text>;
}
