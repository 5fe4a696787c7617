import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { KeepingState } from './useKeeping.ts';
import { usePaneTexts } from './usePaneTexts.ts';

/** `ms-powerpoint:` opens the desktop app where there is one; the plain link opens PowerPoint on the web. */
const officeLink = (name: string, webUrl: string): string | null =>
  name.endsWith('.pptx') ? `ms-powerpoint:ofe|u|${webUrl}` : null;

/** How far the file has come, what to choose when its name is taken, and where it lies. */
export function KeepingNotice({ keeping, keepAs, cancel }: KeepingState): ReactNode {
  const { files } = usePaneTexts();
  switch (keeping.step) {
    case 'idle':
      return null;
    case 'saving':
      return (
        <Field label={files.saving(keeping.name)}>
          <ProgressBar value={keeping.part} />
        </Field>
      );
    case 'taken':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{files.takenTitle}</MessageBarTitle> {files.takenBody}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => keepAs('version')}>{files.version}</Button>
            <Button onClick={() => keepAs('beside')}>{files.beside}</Button>
            <Button appearance="transparent" onClick={cancel}>
              {files.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'kept': {
      const inOffice = officeLink(keeping.name, keeping.webUrl);
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{files.kept(keeping.name)}</MessageBarBody>
          <MessageBarActions>
            <Link href={keeping.webUrl} target="_blank" rel="noreferrer">
              {files.open}
            </Link>
            {inOffice === null ? null : <Link href={inOffice}>{files.openInPowerPoint}</Link>}
          </MessageBarActions>
        </MessageBar>
      );
    }
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{files.failed[keeping.why]}</MessageBarBody>
        </MessageBar>
      );
  }
}
