import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '#components/texts.tsx';
import { useRecords } from '#state/react.tsx';
import { useSession } from '#state/session.tsx';

/** Ties a rule to the shared finding that it answers to, so that the thread holds. */
export function LinkFinding({ id }: { id: string }): ReactNode {
  const { groundRules: texts } = useTexts();
  const { store } = useSession();
  const rule = useRecords('groundRules').get(id);
  const findings = [...useRecords('findings').values()];
  if (rule === undefined || findings.length === 0) return null;
  return (
    <Field label={texts.links}>
      <Select
        size="small"
        value={rule.sources[0]?.id ?? ''}
        onChange={(_event, { value }) =>
          store.save('groundRules', {
            ...rule,
            sources: value === '' ? [] : [{ type: 'finding', id: value }],
          })
        }
      >
        <option value="">{texts.linkNone}</option>
        {findings.map((finding) => (
          <option key={finding.id} value={finding.id}>
            {finding.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
