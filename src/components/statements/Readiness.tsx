import { Checkbox, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatList } from '#i18n/format.ts';
import { useSpeech } from '../texts.tsx';
import type { FlowView } from './flow-view.ts';

/** Who is done with the phase, by name; what they write or choose is not told. */
export function Readiness({ flow }: { flow: FlowView }): ReactNode {
  const { texts, language } = useSpeech();
  const { ready, waiting, present } = flow;
  const names = formatList(
    waiting.map(({ displayName }) => displayName),
    language,
  );
  if (present.length === 0) return null;
  return (
    <div data-readiness="">
      {flow.takesPart ? (
        <div>
          <Checkbox
            label={texts.flow.ready.mine}
            checked={flow.isReady}
            onChange={(_event, { checked }) => flow.commands.ready(checked === true)}
          />
        </div>
      ) : null}
      <Text>{texts.flow.ready.count(ready.length, present.length, names)}</Text>
    </div>
  );
}
